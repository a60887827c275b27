"""From an audit to one HTML page that works offline; the front door is `page.write_html`."""
