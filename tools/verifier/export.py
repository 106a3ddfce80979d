"""Write a trained cross-encoder as an ONNX file with weights of 8 bits.

Needs onnx, onnxscript and onnxruntime beside torch.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from verifier.network import WIDTH, Encoder

MANY = 4
"""Texts and pieces of the example that the graph is drawn from; both may be any number."""


class _Layers(nn.Module):
    """From what the word pieces are to the logarithm of the odds, all in float32.

    The vectors of word pieces are not in it: nothing was learned there, and they are most of the
    weights. They come from the package that the vocabulary comes from.
    """

    def __init__(self, base, state):
        super().__init__()
        self.network = Encoder(base)
        self.network.load_state_dict(state)
        self.network.float()

    def forward(self, pieces, real):
        mask = (1.0 - real.float())[:, None, None, :] * -1e4
        x = pieces
        for layer in self.network.layers:
            x = layer(x, mask)
        weight = real[:, :, None].float()
        mean = (x * weight).sum(1) / weight.sum(1)
        return self.network.head(mean - self.network.centre.view(1, WIDTH))[:, 0]


def export(base, state, target: Path) -> None:
    """Write the network of a state to `target`."""
    layers = _Layers(base, state).eval()
    given = torch.randn(MANY, 16, WIDTH), torch.ones((MANY, 16), dtype=torch.long)
    many = {0: "texts", 1: "pieces"}
    with tempfile.TemporaryDirectory() as folder:
        drawn = Path(folder) / "float.onnx"
        torch.onnx.export(
            layers, given, str(drawn), input_names=["pieces", "real"], output_names=["odds"],
            dynamo=False, opset_version=17,
            dynamic_axes={"pieces": many, "real": many, "odds": {0: "texts"}},
        )  # fmt: skip
        quantize_dynamic(
            drawn, target, weight_type=QuantType.QInt8, per_channel=True,
            op_types_to_quantize=["MatMul"],
        )  # fmt: skip
