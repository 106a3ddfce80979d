"""Learn one linear map that brings practices and passages that show them near each other.

The encoder stays as it is; what is learned is a square matrix, applied to all its vectors. Each
passage that is evidence of a practice is told from all other practices of its language but those
it is evidence of too; those that readers denied it count double. It costs next to nothing and did
better than layers learned on the same pairs (docs/measurements.md).
"""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as f

from kakehashi.matching.background import examples_of
from kakehashi.matching.verifier.reading import read_as, said_of
from verifier.judgements import weights_of
from verifier.scores import average_precision
from verifier.splitting import group_of

WARMTH = 0.05
"""How sharply near is told from far."""
DENIED = 2.0
"""How much a practice counts that readers denied the passage."""
KEPT = 0.005
"""How strongly the map is held to what it was."""
TIMES, LOOK, SIZE, RATE = 24, 3, 256, 1e-3


class Projection:
    """Practices and passages as an encoder sees them, and the map that is learned."""

    def __init__(self, vectors, material):
        """Take unit vectors by text; vectors that share a direction (E5) are to be centred."""
        self.vectors, self.material = vectors, material
        self.column = {p.id: n for n, p in enumerate(material.practices)}
        self.practices = {x: self._practices(x) for x in material.languages}

    def _practices(self, language):
        """Return for each practice the vector of its statement and the centre of its examples."""
        stated = self.of([said_of(p, language) for p in self.material.practices])
        examples = examples_of(self.material.practices, language)
        centre = torch.zeros_like(stated)
        owners = torch.tensor(np.asarray(examples.owners))
        centre.index_add_(0, owners, self.of(examples.texts))
        without = torch.bincount(owners, minlength=len(stated)) == 0
        centre[without] = stated[without]
        return stated, f.normalize(centre, dim=1)

    def of(self, texts):
        """Return the vectors of texts as the encoder gives them."""
        return torch.tensor(np.array([self.vectors[text] for text in texts]))

    def queries(self, matrix, language):
        """Return the practices of a language as unit vectors under a map."""
        stated, shown = (f.normalize(side @ matrix.T, dim=1) for side in self.practices[language])
        return f.normalize(stated + shown, dim=1)

    def near(self, matrix, pairs):
        """Return how near practice and passage of each pair are."""
        known = {x: self.queries(matrix, x) for x in self.material.languages}
        passages = f.normalize(self.of([p.passage for p in pairs]) @ matrix.T, dim=1)
        said = []
        for pair, passage in zip(pairs, passages, strict=True):
            column = self.column.get(pair.practice)
            own = self.of([pair.statement]) @ matrix.T if column is None else None
            query = known[pair.language][column] if own is None else f.normalize(own[0], dim=0)
            said.append(float(passage @ query))
        return np.array(said)

    def learn(self, fold):
        """Return the map learned from a fold's pairs, kept where it did best on those watched."""
        torch.manual_seed(1)
        yes = [p for p in fold.learned if p.label and p.practice in self.column]
        weight = torch.tensor(weights_of(yes), dtype=torch.float32)
        passages = self.of([p.passage for p in yes])
        right = torch.tensor([self.column[p.practice] for p in yes])
        apart = self._apart(fold.learned, yes)
        language = np.array([p.language for p in yes])
        matrix = torch.eye(passages.shape[1], requires_grad=True)
        same = torch.eye(passages.shape[1])
        optimizer = torch.optim.AdamW([matrix], lr=RATE, weight_decay=0.0)
        true = np.array([p.label for p in fold.watched])
        best, kept = average_precision(self.near(same, fold.watched), true), same
        print(f"  watched AP {best:.3f}", flush=True)
        for time in range(TIMES):
            for part in torch.randperm(len(yes)).split(SIZE):
                loss = KEPT * ((matrix - same) ** 2).sum()
                for own in self.material.languages:
                    mine = part[torch.tensor(language[part.numpy()] == own)]
                    seen = f.normalize(passages[mine] @ matrix.T, dim=1)
                    said = seen @ self.queries(matrix, own).T / WARMTH + apart[mine]
                    lost = f.cross_entropy(said, right[mine], reduction="none")
                    loss = loss + (lost * weight[mine]).sum() / len(part)
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            if time % LOOK == LOOK - 1:
                now = average_precision(self.near(matrix.detach(), fold.watched), true)
                if now > best:
                    best, kept = now, matrix.detach().clone()
        print(f"  learned: watched AP {best:.3f}", flush=True)
        return kept

    def _apart(self, learned, yes):
        """Return what is added for each passage and practice: nothing, much less, or a little."""
        told: dict[tuple[str, str], dict[int, int]] = {}
        for pair in learned:
            if pair.practice in self.column:
                own = told.setdefault((pair.language, pair.passage), {})
                own[self.column[pair.practice]] = max(
                    pair.label, own.get(self.column[pair.practice], 0)
                )
        added = torch.zeros(len(yes), len(self.column))
        for n, pair in enumerate(yes):
            for column, label in told[pair.language, pair.passage].items():
                if column != self.column[pair.practice]:
                    added[n, column] = -1e4 if label else float(np.log(DENIED))
        return added

    def judge(self, fold):
        """Learn, and keep what the fold's pairs and documents look like under the map."""
        matrix = self.learn(fold)
        fold.said = self.near(matrix, fold.held)
        fold.state = {"matrix": matrix}

        def placed(texts):
            return f.normalize(self.of(texts) @ matrix.T, dim=1).numpy()

        for language in self.material.languages:
            practices = self.material.practices
            fold.found[f"{language} heads"] = placed([said_of(p, language) for p in practices])
            shown = examples_of(practices, language).texts
            fold.found[f"{language} examples"] = placed(shown)
            for one in self.material.candidates(language):
                name = one.truth.document.name
                if group_of(name) in fold.groups:
                    read = [read_as(passage) for passage in one.passages]
                    fold.found[f"{name} vectors"] = placed(read)
        return fold
