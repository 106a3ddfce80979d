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


class _Whole(nn.Module):
    """From ids, types and what is real to the logarithm of the odds, all in float32."""

    def __init__(self, base, state):
        super().__init__()
        self.network = Encoder(base)
        self.network.load_state_dict(state)
        self.network.float()

    def forward(self, ids, types, real):
        x = self.network.word(ids) + self.network.kind(types)
        x = self.network.norm(x + self.network.place.weight[: ids.shape[1]])
        mask = (1.0 - real.float())[:, None, None, :] * -1e4
        for layer in self.network.layers:
            x = layer(x, mask)
        weight = real[:, :, None].float()
        mean = (x * weight).sum(1) / weight.sum(1)
        return self.network.head(mean - self.network.centre.view(1, WIDTH))[:, 0]


def export(base, state, target: Path) -> None:
    """Write the network of a state to `target`."""
    whole = _Whole(base, state).eval()
    ids = torch.ones((MANY, 16), dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder:
        drawn = Path(folder) / "float.onnx"
        names = ["ids", "types", "real"]
        torch.onnx.export(
            whole, (ids, torch.zeros_like(ids), torch.ones_like(ids)), str(drawn),
            input_names=names, output_names=["odds"], dynamo=False, opset_version=17,
            dynamic_axes={name: {0: "texts", 1: "pieces"} for name in names} | {"odds": {0: "texts"}},
        )  # fmt: skip
        quantize_dynamic(
            drawn, target, weight_type=QuantType.QInt8, per_channel=True,
            op_types_to_quantize=["MatMul", "Gather"],
        )  # fmt: skip
