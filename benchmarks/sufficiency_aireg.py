"""Do our scores follow legal experts who say how probably a system complies with an Article?

The score of a document is what is found of the practices that its Article asks for (our crosswalk
of the EU AI Act, rows other than "intersects"). The mean over each Article's documents is taken
off, since one Article may be easier to find than the other.
"""

from __future__ import annotations

import numpy as np
from sufficiency_data import KNOWN_GROUPS, load_rated, practices_asked
from sufficiency_measures import numbered, rank_correlation, shown, within_groups
from sufficiency_presences import all_presences, equal_lengths, offline_scores
from sufficiency_recordings import read_records, statement_hash

from kakehashi.documents.read import read_document
from kakehashi.evaluation.metrics import auroc
from kakehashi.library.library import load_library
from kakehashi.matching.rankers import Rankers

WORTH = {"in_place": 1.0, "partial": 0.5, "planned": 0.0, "none": 0.0}
EXPERTS = 3


def measure_documents(sources):
    library = load_library()
    asked = {article: practices_asked(library, article) for article in ("Article9", "Article10")}
    for article, (whole, part) in asked.items():
        print(f"AIReg-Bench: {article} asks for {len(whole)} practices, for a part of {len(part)}")
    rated = [one for one in load_rated(sources).values() if one.group not in KNOWN_GROUPS]
    documents = [read_document(one.path, name=one.name) for one in rated]
    rankers = Rankers(library.practices)
    presences = all_presences(rankers, documents)
    print_topic(rated, presences, asked)
    scores = offline_scores(rated, documents, presences, asked)
    scores["mean presence, equal lengths"] = equal_lengths(rankers, rated, documents, asked)
    report("documents of groups that are not in our gold", rated, scores)
    records = standing(read_records("aireg"), documents, library.practices)
    recorded = recorded_scores(records)
    rows = [number for number, one in enumerate(rated) if one.name in recorded["whole"]]
    chosen = [rated[n] for n in rows]
    said = {
        f"recorded model, {name}": np.array([values[one.name] for one in chosen])
        for name, values in recorded.items()
    }
    report("the reviewed documents", chosen, said | {k: v[rows] for k, v in scores.items()})
    print_pairs(records, [presences[n] for n in rows], chosen)
    print_practices(records, chosen)


def print_topic(rated, presences, asked):
    """Print whether the same presences tell which Article a document is about."""
    about = [
        np.mean([presence.get(p.ref, 0.0) for p in asked["Article9"][0]])
        - np.mean([presence.get(p.ref, 0.0) for p in asked["Article10"][0]])
        for presence in presences
    ]
    truth = np.array([one.article == "Article9" for one in rated])
    group, groups = numbered([one.group for one in rated])
    print(f"topic, Article 9 or 10: AUROC {shown(auroc(np.array(about), truth, group), groups)}")


def standing(records, documents, practices):
    """Return the records whose document and practice are as they were; say how many are not."""
    hashes = {document.name: document.sha256 for document in documents}
    statements = {practice.id: statement_hash(practice) for practice in practices}
    found = [
        record
        for record in records
        if hashes.get(record["document"]) == record["sha256"]
        and ("practice" not in record or statements.get(record["practice"]) == record["statement"])
    ]
    if len(found) < len(records):
        print(f"{len(records) - len(found)} recorded verdicts left out: text or statement changed")
    return found


def recorded_scores(records):
    """Return what the recorded model says of each document, by kind of score."""
    verdicts, whole = {}, {}
    for record in records:
        if "whole" in record:
            whole[record["document"]] = record["whole"]
        else:
            verdicts.setdefault(record["document"], []).append(record["verdict"])
    return {
        "whole": whole,
        "practices": {d: np.mean([WORTH[v] for v in vs]) for d, vs in verdicts.items()},
        "in place": {d: np.mean([v == "in_place" for v in vs]) for d, vs in verdicts.items()},
    }


def report(title, rated, scores):
    truth = np.array([one.compliant for one in rated])
    ratings = np.array([one.rating for one in rated])
    group, groups = numbered([one.group for one in rated])
    articles = np.array([one.article for one in rated])
    print(f"\n{title}: {len(rated)}, {truth.sum()} written to comply")
    print(
        f"{'':34}{'Spearman, experts':22}{'violations only':22}"
        f"{'AUROC, compliant':22}above its violations"
    )
    rows = {name: (values, ratings) for name, values in scores.items()}
    for name, (values, against) in (experts_alone(rated) | rows).items():
        own = centred(np.asarray(values, dtype=np.float64), articles)
        other = centred(against, articles)
        cells = (
            shown(rank_correlation(own, other, group), groups),
            shown(rank_correlation(own[~truth], other[~truth], group[~truth]), groups),
            shown(auroc(own, truth, group), groups),
            shown(within_groups(own, truth.astype(int), group), groups),
        )
        print(f"  {name:32}" + "".join(f"{cell:22}" for cell in cells))


def experts_alone(rated):
    """Return each round of ratings, and the mean of the others to compare it with."""
    ratings = np.array([one.ratings for one in rated])
    return {
        f"expert, round {n + 1}": (ratings[:, n], np.delete(ratings, n, axis=1).mean(axis=1))
        for n in range(EXPERTS)
    }


def centred(values, articles):
    """Return values less the mean of their Article's, rounded so that ties stay ties."""
    means = {article: values[articles == article].mean() for article in set(articles)}
    return np.round(values - np.array([means[article] for article in articles]), 9)


def print_pairs(records, presences, rated):
    """Print whether a practice is likelier present where the recorded model says it is in place."""
    by_document = {one.name: presence for one, presence in zip(rated, presences, strict=True)}
    asked = [r for r in records if "practice" in r and r["document"] in by_document]
    said = np.array([r["verdict"] == "in_place" for r in asked])
    score = np.array(
        [by_document[r["document"]].get(f"practices:{r['practice']}", 0.0) for r in asked]
    )
    group, groups = numbered([r["practice"] for r in asked])
    print(
        f"  presence against the recorded verdict, {len(said)} pairs, {said.sum()} in place: "
        f"AUROC {shown(auroc(score, said, group), groups)}, "
        f"within a practice {shown(within_groups(score, said.astype(int), group), groups)}"
    )


def print_practices(records, rated):
    """Print the practices whose verdicts differ most between compliant texts and violations."""
    compliant = {one.name: one.compliant for one in rated}
    worth = {}
    for record in records:
        if "practice" in record and record["document"] in compliant:
            sides = worth.setdefault(record["practice"], ([], []))
            sides[compliant[record["document"]]].append(WORTH[record["verdict"]])
    rows = sorted(
        (np.mean(yes) - np.mean(no), name, np.mean(yes), np.mean(no))
        for name, (no, yes) in worth.items()
    )
    print("  verdicts by practice: mean in compliant texts, in texts with violations")
    for _, name, yes, no in (*rows[::-1][:8], *rows[:4][::-1]):
        print(f"    {name}: {yes:.2f} {no:.2f}")
