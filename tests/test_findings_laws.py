"""Laws of whole runs: what holds for any claims, tried on made-up buckets and against a search through all pairs."""

from itertools import combinations

from claims_by_hand import RULES, between, in_year, no_rates, stated
from hypothesis import given
from hypothesis import strategies as st

from checker.findings.compare import compare
from checker.findings.judge import judge
from checker.groups.gather import gather
from checker.model.vocabulary import Vocabulary

ENDS = st.integers(0, 9)


@st.composite
def sets(draw):
    low, high = sorted((draw(ENDS), draw(ENDS)))
    return between(low, high, "" if low == high else draw(st.sampled_from(["", "(", ")", "()"])))


def buckets(**fields):
    """Claims of one bucket and one time, each from a document of its own."""
    listed = st.lists(sets(), min_size=1, max_size=7)
    return listed.map(lambda found: [stated(str(i), said, document=f"{i}.md", **fields) for i, said in enumerate(found)])


@st.composite
def mixtures(draw):
    """Claims of several periods, grounds and units in few documents."""
    out = []
    for i in range(draw(st.integers(1, 7))):
        unit = draw(st.sampled_from(["meter", "mile"]))
        out.append(
            stated(
                str(i),
                draw(sets()),
                document=draw(st.sampled_from(["a.md", "b.md", "c.md"])),
                at=i,
                unit=unit,
                dimension="length",
                base="meter",
                rounded=draw(sets()),
                ground=draw(st.sampled_from(["clause", "clause", "row", "heading"])),
                when=draw(st.sampled_from([None, in_year(2017), in_year(2018)])),
            )
        )
    return out


def run(measured):
    return judge(gather(measured, Vocabulary(), no_rates), RULES)


def opposed(findings):
    """Every pair of numbers that stand on different sides of a finding."""
    return {
        frozenset((a.claim.text, b.claim.text))
        for finding in findings
        for one, other in combinations(finding.sides, 2)
        for a in one.claims
        for b in other.claims
    }


def conflicts(measured):
    """Every pair of numbers that compare finds in conflict."""
    return {frozenset((a.claim.text, b.claim.text)) for a, b in combinations(measured, 2) if compare(a, b, "state").verdict == "conflict"}


@given(buckets())
def test_there_is_a_conflict_exactly_if_the_highest_low_end_exceeds_the_lowest_high_end(measured):
    highest = max(m.exact.said.floor for m in measured)
    lowest = min(m.exact.said.ceiling for m in measured)
    findings = run(measured)
    assert bool(findings) == (highest > lowest)
    if findings:
        below, above = next(f.witness for f in findings if f.witness[1].exact.said.floor == highest and f.witness[0].exact.said.ceiling == lowest)
        assert (below.exact.said.ceiling, above.exact.said.floor) == (lowest, highest)


@given(mixtures(), st.randoms(use_true_random=False))
def test_the_order_of_input_never_matters(measured, random):
    mixed = random.sample(measured, len(measured))
    cases = gather(mixed, Vocabulary(), no_rates)
    assert judge(random.sample(cases, len(cases)), random.sample(RULES, len(RULES))) == run(measured)


@given(buckets(), buckets())
def test_a_pair_that_is_opposed_stays_opposed_whatever_is_added(measured, more):
    added = [stated(f"{i}x", m.exact.said, document=f"x{i}.md") for i, m in enumerate(more)]
    assert conflicts(measured) <= opposed(run([*measured, *added]))


@given(buckets(ground="about"), buckets())
def test_guesses_take_nothing_from_the_exact_door(guesses, measured):
    renamed = [stated(f"{i}x", m.exact.said, document=f"guess-{'x' * i}.md", ground="about") for i, m in enumerate(guesses)]
    assert conflicts(measured) <= opposed(run([*measured, *renamed]))


@given(mixtures())
def test_no_claim_stands_on_two_sides_and_every_side_has_a_value(measured):
    for finding in run(measured):
        places = [m.claim.place for side in finding.sides for m in side.claims] + [m.claim.place for m in finding.undecided]
        assert len(places) == len(set(places))
        assert all(side.claims and 1 <= side.independent_sources <= len(side.claims) for side in finding.sides)
        assert len(finding.sides) > 1


@given(mixtures())
def test_the_witness_is_a_pair_that_compare_opposes(measured):
    for finding in run(measured):
        below, above = finding.witness
        assert compare(below, above, "constant" if finding.attribute == "height" else "state").verdict == finding.verdict


@given(mixtures())
def test_fingerprints_tell_findings_apart(measured):
    prints = [finding.fingerprint for finding in run(measured)]
    assert len(prints) == len(set(prints))


def test_a_crowd_is_compared_by_its_outermost_claims():
    crowd = [stated("41", document=f"{i}.md") for i in range(1_000)]
    (finding,) = run([*crowd, stated("43", document="odd.md")])
    assert [len(side.claims) for side in finding.sides] == [1_000, 1]
