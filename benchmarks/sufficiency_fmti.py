"""Does a score of ours tell a disclosure that meets its indicator from one that does not?

A disclosure is cut into passages as a document is; the indicator (name and definition) is a bare
provision. Nothing is learned from the verdicts but the logistic regressions, which never see
the company that they are measured on.
"""

from __future__ import annotations

import numpy as np
from retrieval import fitted
from sufficiency_data import load_disclosures, says_something
from sufficiency_measures import kappa, numbered, shown, within_groups
from sufficiency_recordings import read_records

from kakehashi.documents.passages import build_document
from kakehashi.documents.plain import read_plain
from kakehashi.evaluation.metrics import auroc, average_precision
from kakehashi.matching.kinds.classify import classify_all
from kakehashi.matching.provision_ranker import ProvisionRanker
from kakehashi.text.bilingual import Bilingual

OWN = ("log length", "candidates", "evidence")
"""The scores that the combination rests on."""


def measure_disclosures(sources):
    everything = load_disclosures(sources)
    scores = offline_scores(everything)
    something = np.array([says_something(one) for one in everything])
    quiet = [one for one in everything if not says_something(one)]
    print(
        f"FMTI: {len(everything)} disclosures of {len({d.company for d in everything})} companies;"
        f" {len(quiet)} only say that there is none ({sum(d.met for d in quiet)} of them met)"
    )
    report("all disclosures", everything, with_learned(everything, scores))
    rows = np.flatnonzero(something)
    some = [everything[n] for n in rows]
    learned = with_learned(some, cut(scores, rows))
    report("disclosures that say something", some, learned)
    reviewed(some, learned)


def cut(scores, rows):
    return {name: values[rows] for name, values in scores.items()}


def with_learned(disclosures, scores):
    """Return the scores with those that verdicts on other companies teach."""
    truth = np.array([one.met for one in disclosures])
    group, _ = numbered([one.company for one in disclosures])
    rate = {"rate of others": rate_of_others(disclosures, truth)}
    return (
        scores
        | {"regression of the three": left_out(scores, OWN, truth, group)}
        | rate
        | {"regression with that rate": left_out(scores | rate, (*OWN, *rate), truth, group)}
    )


def report(title, disclosures, scores):
    truth = np.array([one.met for one in disclosures])
    group, groups = numbered([one.company for one in disclosures])
    print(f"\n{title}: {len(truth)}, base rate {truth.mean():.3f}")
    print(f"{'':28}{'AUROC':22}{'AUROC within company':22}average precision")
    for name, values in scores.items():
        cells = [
            shown(measure(values, truth, group), groups)
            for measure in (auroc, within_groups, average_precision)
        ]
        print(f"  {name:26}" + "".join(f"{cell:22}" for cell in cells))


def offline_scores(disclosures):
    """Return the scores of each disclosure by name; higher should mean that it is met."""
    indicators = {one.indicator: one.definition for one in disclosures}
    column = {name: number for number, name in enumerate(indicators)}
    passages, owner = [], []
    for number, one in enumerate(disclosures):
        # Named after the company: how its whole report speaks tells the kinds of its sentences.
        document = build_document(one.company, b"", "txt", None, read_plain(one.text))
        passages += document.passages
        owner += [number] * len(document.passages)
    owner = np.array(owner)
    texts = [Bilingual(f"{name}. {said}", "") for name, said in indicators.items()]
    ranked = ProvisionRanker(texts, "en").rank(passages)
    asked = np.array([column[disclosures[n].indicator] for n in owner])
    rows = np.arange(len(owner))
    fused, likely = ranked.scores[rows, asked], ranked.probabilities[rows, asked]
    evidence = np.array([s.evidence_probability for s in classify_all(passages)])
    lowest = fused.min()
    return {
        "log length": np.log([len(one.text) for one in disclosures]),
        "candidates": best(fused, owner, len(disclosures), lowest),
        "candidates, probability": best(likely, owner, len(disclosures), 0.0),
        "evidence": of_best(evidence, fused, owner, len(disclosures)),
        "evidence, best anywhere": best(evidence, owner, len(disclosures), 0.0),
    }


def best(values, owner, count, least):
    """Return the highest value of each disclosure; `least` where it has no passage."""
    found = np.full(count, least)
    np.maximum.at(found, owner, values)
    return found


def of_best(values, fused, owner, count):
    """Return the value of the passage that comes nearest to the indicator."""
    found = np.zeros(count)
    order = np.argsort(fused, kind="stable")
    found[owner[order]] = values[order]  # the last, and so the nearest, one stays
    return found


def left_out(scores, names, truth, group):
    """Return log-odds from a regression that was fitted on the other companies."""
    features = np.column_stack([scores[name] for name in names])
    found = np.zeros(len(truth))
    for number in range(group.max() + 1):
        own = group == number
        said = truth[~own]
        # Both verdicts weigh the same: else the rest is met less often where a company that
        # meets a lot is left out, and scores go down just where they should go up.
        weight = np.where(said, 1 / said.mean(), 1 / (1 - said.mean()))
        model = fitted([(features[~own], said, weight)])
        found[own] = model.bias + features[own] @ np.array(model.weights)
    return found


def rate_of_others(disclosures, truth):
    """Return how often the other companies met the same indicator, half a case added each way."""
    found = []
    for one in disclosures:
        others = [
            met
            for other, met in zip(disclosures, truth, strict=True)
            if other.indicator == one.indicator and other.company != one.company
        ]
        found.append((sum(others) + 0.5) / (len(others) + 1))
    return np.array(found)


def reviewed(disclosures, scores):
    """Print what the recorded model's verdicts are worth, beside the scores on the same rows."""
    place = {(*one.key, one.sha256): number for number, one in enumerate(disclosures)}
    found = []
    for record in read_records("fmti"):
        key = record["company"], record["indicator"], record["sha256"]
        if key in place:
            found.append((place[key], record["verdict"], record["confidence"]))
    if len(found) < len(read_records("fmti")):
        print(f"{len(read_records('fmti')) - len(found)} recorded verdicts left out: text changed")
    rows, said, sure = (np.array(part) for part in zip(*found, strict=True))
    model = np.where(said == 1, sure, 1 - sure)
    chosen = [disclosures[n] for n in rows]
    report("the reviewed sample", chosen, {"recorded model": model} | cut(scores, rows))
    truth = np.array([one.met for one in chosen]).astype(int)
    print(f"  verdicts: accuracy {np.mean(said == truth):.3f}, kappa {kappa(said, truth):.3f}")
    for verdict in (1, 0):
        own = said == verdict
        print(f"    said {verdict}: right {(truth[own] == verdict).sum()} of {own.sum()}")
    for low, high in ((0.5, 0.7), (0.7, 0.9), (0.9, 1.01)):
        own = (sure >= low) & (sure < high)
        right = np.mean(said[own] == truth[own])
        print(f"    confidence {low}-{min(high, 1)}: {own.sum()}, right {right:.2f}")
