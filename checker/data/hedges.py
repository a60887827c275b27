"""Words and signs that bound or soften a number, with the hedge that each is; source: the lists of approximators and bounds in English reference grammars."""

# hedge -> the phrases before a number ("_" joins words); the longest that fits wins
BEFORE = {
    "about": "about around approximately approx roughly nearly almost circa ca c some close_to nearing approaching near an_estimated estimated estimates_of"
    " estimated_at a_reported somewhere_around just_under just_over just_about just_shy_of shy_of in_the_region_of in_the_order_of of_the_order_of"
    " on_the_order_of in_the_neighborhood_of in_the_neighbourhood_of more_or_less virtually practically ~ ≈ ≃ ∼ ≅",
    "more_than": "more_than over above in_excess_of greater_than larger_than higher_than bigger_than longer_than older_than upwards_of upward_of"
    " exceeding exceeds"
    " exceeded exceed surpassing surpassed surpasses surpass topping topped well_over slightly_over slightly_more_than a_little_over a_little_more_than"
    " well_above just_above little_more_than much_more_than far_more_than beyond north_of >",
    "at_least": "at_least no_fewer_than no_less_than not_less_than not_fewer_than not_below a_minimum_of minimum_of minimum min a_floor_of"
    " equal_to_or_more_than"
    " equal_to_or_greater_than greater_than_or_equal_to more_than_or_equal_to higher_than_or_equal_to larger_than_or_equal_to bigger_than_or_equal_to"
    " greater_or_equal_to more_or_equal_to higher_or_equal_to larger_or_equal_to bigger_or_equal_to greater_or_equal_than more_or_equal_than"
    " higher_or_equal_than larger_or_equal_than bigger_or_equal_than equal_or_greater_than equal_or_more_than equal_or_higher_than from_at_least"
    " at_the_least the_minimum_is ≥ >= ⩾",
    "less_than": "less_than fewer_than under below smaller_than lower_than shorter_than younger_than well_under slightly_under slightly_less_than"
    " well_below a_little_under"
    " just_below far_less_than much_less_than sub south_of <",
    "at_most": "at_most up_to as_many_as as_much_as as_high_as as_large_as no_more_than not_more_than no_higher_than not_exceeding not_over not_above"
    " not_to_exceed does_not_exceed do_not_exceed did_not_exceed a_maximum_of maximum_of maximum max maximally a_limit_of_up_to equal_to_or_less_than"
    " less_than_or_equal_to fewer_than_or_equal_to smaller_than_or_equal_to lower_than_or_equal_to less_or_equal_to fewer_or_equal_to smaller_or_equal_to"
    " lower_or_equal_to less_or_equal_than fewer_or_equal_than smaller_or_equal_than lower_or_equal_than equal_or_less_than equal_or_lower_than"
    " equal_or_smaller_than at_the_most"
    " no_longer_than no_larger_than no_greater_than capped_at ≤ <= ⩽",
}
# hedge -> the phrases after a number or its unit
AFTER = {
    "about": "or_so or_thereabouts or_thereabout give_or_take odd -odd",
    "at_least": "or_more or_above or_over or_higher or_greater or_larger or_older or_longer or_better or_up and_more and_above and_over and_up"
    " and_upward and_upwards"
    " and_older and_higher and_beyond plus -plus + at_least minimum at_minimum at_a_minimum",
    "at_most": "or_less or_fewer or_below or_under or_lower or_younger or_shorter or_smaller and_below and_under and_younger and_less at_most maximum"
    " at_maximum"
    " at_a_maximum max",
}
# After a strict bound these words let the number in itself ("less than 40 or equal to it").
EQUAL_AFTER = ("or_equal_to_it", "or_equal_to", "or_equal", "or_the_same")
# May stand between a hedge and its number ("at least a further 40", "an estimated total of 12").
FILLERS = (
    "a_total_of",
    "total_of",
    "an_average_of",
    "average_of",
    "a_further",
    "further",
    "another",
    "an_additional",
    "additional",
    "a_combined",
    "a_record",
    "the",
    "a",
    "an",
)
PLACE_WORDS = frozenset("over above under below beyond past near around".split())  # prepositions of place or time as well: neighbours decide
SINCE_WORDS = frozenset("for lasted lasting lasts last took takes take taking spent spending spanning spans is was of has had in waited within after".split())
# A change between two values: "rose from 5 to 9" states two of them, no range.
CHANGES = frozenset(
    "rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown growth increased increase increases increasing decreased"
    " decrease decreases decreasing dropped drop drops dropping declined decline declines declining jumped jump jumps climbed climb climbs climbing soared"
    " surged surge slid slipped sank tumbled plunged plummeted expanded expand expansion shrank shrunk shrink shrinking reduced reduce reduces reducing"
    " reduction raised raise raises raising lowered lowering lower cut cuts cutting boosted boost up down gained gain added lost lose widened widening"
    " narrowed went gone moved moving improved improving improvement changed changing change doubled tripled quadrupled edged rebounded swelled dipped"
    " recovered upgraded extended doubling halved halving brought bringing".split()
)
RANGE_WORDS = frozenset("ranging range ranges ranged varies vary varying anywhere between".split())
