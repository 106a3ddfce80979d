"""Measure how often a practice suggested for a text in prose is one that the text asks for.

Usage: python benchmarks/policy_coverage.py [--sources DIR]

Texts that are frameworks of the library tell the truth: their crosswalks say which practices
they ask for. Each is read as if it were unknown prose. Prints the precision and recall of
suggestions at several probabilities, each text measured with a curve fitted on the others, and
the curve fitted on all (the numbers in `kakehashi.policy.coverage`). The texts are not part of
the project; those that are missing are left out and counted.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from kakehashi.documents.read import read_document
from kakehashi.library.cache import load_cached
from kakehashi.policy.coverage import coverage_rankers
from kakehashi.relations.shared import practices_of

SOURCES = Path(__file__).resolve().parent.parent.parent / "shared" / "sources"
AGORA = "gh-agora-official-texts/"
TEXTS = {
    "hiroshima-code-of-conduct": [
        AGORA + "hiroshima-code-of-conduct.agora1383.txt",
        "ja-official/hiroshima-code-of-conduct/hiroshima-code-of-conduct-ja.md",
    ],
    "hiroshima-guiding-principles": [AGORA + "hiroshima-guiding-principles.agora1382.txt"],
    "bletchley-declaration": [AGORA + "bletchley-declaration.agora1046.txt"],
    "canada-adm-directive": [AGORA + "ca-directive-automated-decision-making.agora1054.txt"],
    "canada-genai-code": [AGORA + "ca-guardrails-genai-code.agora1053.txt"],
    "china-genai-measures": [AGORA + "cn-genai-interim-measures-2023.agora1137.txt"],
    "china-labeling-measures": [AGORA + "cn-labeling-measures-2025.agora2096.txt"],
    "china-tc260-framework": [AGORA + "cn-tc260-ai-safety-governance-framework-v1.agora1802.txt"],
    "coe-framework-convention": [AGORA + "coe-framework-convention-ai.agora1379.txt"],
    "g20-ai-principles": [AGORA + "g20-ai-principles-2019.agora1771.txt"],
    "oecd-ai-principles": [AGORA + "oecd-recommendation-ai-2024.agora1396.txt"],
    "seoul-frontier-commitments": [AGORA + "seoul-frontier-ai-safety-commitments.agora785.txt"],
    "singapore-mgf-genai": [AGORA + "sg-mgf-genai-proposed-2024-01.agora1097.txt"],
    "uk-ai-cyber-code": [AGORA + "uk-code-of-practice-cyber-security-ai.agora1962.txt"],
    "un-res-78-265": [AGORA + "un-a-78-l49.agora1152.txt"],
    "colorado-sb24-205": [AGORA + "us-co-sb24-205.agora1376.txt"],
    "omb-m-25-21": [AGORA + "us-omb-m-25-21.agora2267.txt"],
    "omb-m-25-22": [AGORA + "us-omb-m-25-22.agora2268.txt"],
    "texas-hb149": [AGORA + "us-tx-hb149-traiga.agora2097.txt"],
    "nist-ai-rmf": [AGORA + "us-nist-ai-rmf-1.0.agora772.txt"],
    "ai-guidelines-for-business": ["ja-official/ai-jigyosha-guideline-v1.2/part3-5.md"],
}


def fit(x, y):
    def loss(w):
        z = w[0] * x + w[1]
        error = 1 / (1 + np.exp(-z)) - y
        return np.sum(np.logaddexp(0, z) - y * z), np.array([error @ x, error.sum()])

    return minimize(loss, np.zeros(2), jac=True).x


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, default=SOURCES)
    arguments = parser.parse_args()
    library = load_cached()
    rankers, asked = coverage_rankers(library.practices), practices_of(library)
    closest, true, of, languages, missing = [], [], [], [], 0
    for name, paths in TEXTS.items():
        wanted = {q for p in library.framework(name).provisions for q in asked.get(p.ref, {})}
        for path in paths:
            if not (arguments.sources / path).exists():
                missing += 1
                continue
            document = read_document(arguments.sources / path)
            passages = [p for p in document.passages if p.language == document.language]
            found = rankers.of(document.language).lexical(passages).max(axis=0)
            closest += found.tolist()
            true += [p.ref in wanted for p in library.practices]
            of += [path] * len(found)
            languages += [document.language] * len(found)
    x, y, of, languages = (
        np.array(closest),
        np.array(true, dtype=float),
        np.array(of),
        np.array(languages),
    )
    print(
        f"{len(set(of))} texts ({missing} missing); {y.mean():.2f} of all practices are asked for"
    )
    chances = np.zeros(len(x))
    for path in set(of):
        slope, start = fit(x[of != path], y[of != path])
        chances[of == path] = 1 / (1 + np.exp(-(slope * x[of == path] + start)))
    for least in (0.3, 0.4, 0.5, 0.6):
        for language in ("en", "ja"):
            said, own = (chances >= least) & (languages == language), languages == language
            right = (said * y).sum()
            print(
                f"{language} from {least}: P {right / max(said.sum(), 1):.2f}  R {right / y[own].sum():.2f}  ({said.sum()})"
            )
    slope, start = fit(x, y)
    print(f"curve: slope {slope:.4f}, start {start:.4f}")


if __name__ == "__main__":
    main()
