"""Writes a checkpoint as encoder.onnx and linker.onnx with 8-bit weights: python export.py CHECKPOINT OUT"""

import os
import sys
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from data import FEATURES, PAIRS
from model import HIDDEN, Encoder, Linker, shape_of


def main(checkpoint, out):
    torch.manual_seed(0)
    state = torch.load(checkpoint, map_location="cpu")
    encoder, linker = Encoder(30522, FEATURES, shape_of(state["encoder"])).eval(), Linker().eval()
    encoder.load_state_dict(state["encoder"]), linker.load_state_dict(state["linker"])
    os.makedirs(out, exist_ok=True)
    ids, heads = torch.ones(2, 12, dtype=torch.int32), torch.ones(2, 9, dtype=torch.int32)
    write(
        encoder,
        (ids, torch.zeros(2, 12, FEATURES), heads),
        {"ids": {0: "b", 1: "l"}, "features": {0: "b", 1: "l"}, "heads": {0: "b", 1: "w"}},
        {"words": {0: "b", 1: "w"}, "cues": {0: "b", 1: "w"}},
        os.path.join(out, "encoder.onnx"),
    )
    write(
        linker,
        (
            torch.zeros(9, HIDDEN),
            torch.zeros(3, 2, dtype=torch.int32),
            torch.zeros(3, dtype=torch.int32),
            torch.zeros(3, 7, PAIRS),
        ),
        {"words": {0: "w"}, "cues": {0: "n"}, "starts": {0: "n"}, "pairs": {0: "n", 1: "k"}},
        {"roles": {0: "n", 1: "k"}},
        os.path.join(out, "linker.onnx"),
    )


def write(network, example, inputs, outputs, path):
    with tempfile.TemporaryDirectory() as folder:
        plain = os.path.join(folder, "plain.onnx")
        torch.onnx.export(
            network,
            example,
            plain,
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes={**inputs, **outputs},
            opset_version=17,
        )
        quantize_dynamic(plain, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
