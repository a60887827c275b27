"""Abbreviations that name a measured property and never an entity; source: the indicator lists of statistical offices and common engineering usage."""

PROPERTY_ACRONYMS = frozenset(
    "GDP GNP GNI GVA CPI PPI PMI HDI PPP VAT ROI EBIT EBITDA EPS IPO R&D FDI CPU GPU RAM SSD API URL IQ BMI BAC PH AQI PM CO2 GHG HIV DNA RNA LED LCD AI"
    " IT TV GPS"
    " KPI SLA TPS RPS QPS MPG RPM HP".split()
)
