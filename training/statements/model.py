"""The network: a small BERT finds cues; for every cue, a linker labels the words that are its source and its content."""

import json
import math
import struct

import torch
import torch.nn.functional as F
from torch import nn

HIDDEN, SIZE = 384, 32  # numbers of a piece's vector, and of a head of attention
EPS = 1e-12
WHOLE = ((12, 1536),) * 6  # heads and inner neurons of every layer, before any is taken out
CUES, ROLES = 3, 5  # outside, begin, inside; outside, source begin and inside, content begin and inside
REACHES = (2, 4, 8, 16)  # words that each further layer of the linker looks to either side
PAIRS = 32  # rows of the table of pair features: 21 distances, 7 sentences, 4 answers of the rules


class Attention(torch.autograd.Function):
    """All of a layer's attention as the one operator that ONNX Runtime has for it; for export, where nothing is padding."""

    @staticmethod
    def forward(ctx, x, weight, bias):
        q, k, v = parts(x @ weight + bias)
        return joined(torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(SIZE), -1) @ v)

    @staticmethod
    def symbolic(g, x, weight, bias):
        wide = bias.type().sizes()[0] // 3
        kind = x.type().with_sizes([None, None, wide])
        return g.op("com.microsoft::Attention", x, weight, bias, num_heads_i=wide // SIZE).setType(kind)


class Normed(torch.autograd.Function):
    """What came in, a product and its bias, summed and normed as one operator; for export."""

    @staticmethod
    def forward(ctx, x, product, weight, bias, added):
        return F.layer_norm(x + product + added, (HIDDEN,), weight, bias, EPS)

    @staticmethod
    def symbolic(g, x, product, weight, bias, added):
        name = "com.microsoft::SkipLayerNormalization"
        return g.op(name, x, product, weight, bias, added, epsilon_f=EPS).setType(x.type())


class Gelu(torch.autograd.Function):
    """A product and its bias through the curve as one operator; for export."""

    @staticmethod
    def forward(ctx, product, bias):
        return F.gelu(product + bias, approximate="tanh")

    @staticmethod
    def symbolic(g, product, bias):
        return g.op("com.microsoft::FastGelu", product, bias).setType(product.type())


def parts(qkv):
    """[B, L, 3 * heads * 32] to queries, keys and values, each [B, heads, L, 32]."""
    b, n, _ = qkv.shape
    return qkv.view(b, n, 3, -1, SIZE).permute(2, 0, 3, 1, 4).unbind(0)


def joined(heads):
    """[B, heads, L, 32] to [B, L, heads * 32]."""
    return heads.transpose(1, 2).flatten(2)


def at_words(x, heads):
    """Of [B, L, C] the vectors of the pieces `heads` [B, W]."""
    return torch.gather(x, 1, heads.unsqueeze(-1).expand(-1, -1, x.shape[-1]))


class Layer(nn.Module):
    """One layer of BERT, its norms after the sums."""

    def __init__(self, heads, inner):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * heads * SIZE)
        self.out = nn.Linear(heads * SIZE, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=EPS)
        self.up = nn.Linear(HIDDEN, inner)
        self.down = nn.Linear(inner, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=EPS)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask, heads=None):
        """Of all pieces, or of the pieces `heads` alone."""
        y = self.attention(x, mask)
        if heads is not None:
            x, y = at_words(x, heads), at_words(y, heads)
        x = self.added(x, self.out, y, self.norm1)
        return self.added(x, self.down, self.inner(x), self.norm2)

    def added(self, x, linear, y, norm):
        """The norm of what came in and a product."""
        if torch.onnx.is_in_onnx_export():
            return Normed.apply(x, y @ linear.weight.t(), norm.weight, norm.bias, linear.bias)
        return norm(x + self.drop(linear(y)))

    def inner(self, x):
        """The inner neurons; the curve is the one by tanh, which ONNX Runtime does in less time."""
        if torch.onnx.is_in_onnx_export():
            return Gelu.apply(x @ self.up.weight.t(), self.up.bias)
        return F.gelu(self.up(x), approximate="tanh")

    def attention(self, x, mask):
        if torch.onnx.is_in_onnx_export():
            return Attention.apply(x, self.qkv.weight.t(), self.qkv.bias)
        q, k, v = parts(self.qkv(x))
        return joined(F.scaled_dot_product_attention(q, k, v, attn_mask=mask))


class Encoder(nn.Module):
    """Pieces and their features to vectors of words and the scores of cue tags."""

    def __init__(self, vocabulary, features, shape=WHOLE):
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, HIDDEN)
        self.places = nn.Embedding(512, HIDDEN)
        self.features = nn.Linear(features, HIDDEN, bias=False)
        self.norm = nn.LayerNorm(HIDDEN, eps=EPS)
        self.layers = nn.ModuleList(Layer(heads, inner) for heads, inner in shape)
        self.cues = nn.Linear(HIDDEN, CUES)
        self.drop = nn.Dropout(0.1)

    def forward(self, ids, features, heads):
        """ids [B, L] (0 is padding), features [B, L, 56] (ones and zeros), heads [B, W]: first piece of each word."""
        words = self.states(ids, features, heads)[-1]
        return words, self.cues(self.drop(words))

    def states(self, ids, features, heads):
        """What every layer gives: the last one vectors of words, the others of pieces."""
        ids, heads = ids.long(), heads.long()
        mask = (ids == 0).float()[:, None, None, :] * -1e9
        states = [self.embedded(ids, features)]
        for layer in self.layers:
            states.append(layer(states[-1], mask, heads if layer is self.layers[-1] else None))
        return states[1:]

    def embedded(self, ids, features):
        """What the first layer gets."""
        place = self.places(torch.arange(ids.shape[1], device=ids.device))
        return self.drop(self.norm(self.pieces(ids) + place + self.features(features)))


class Linker(nn.Module):
    """Vectors of words and some cues among them to the scores of every word's role for every cue."""

    def __init__(self, wide=256, narrow=128):
        super().__init__()
        self.word = nn.Linear(HIDDEN, wide)
        self.first = nn.Linear(HIDDEN, wide, bias=False)
        self.last = nn.Linear(HIDDEN, wide, bias=False)
        self.pair = nn.Linear(PAIRS, wide, bias=False)
        self.near = nn.Conv1d(wide, narrow, 3, padding=1)
        self.far = nn.ModuleList(nn.Conv1d(narrow, narrow, 3, padding=reach, dilation=reach) for reach in REACHES)
        self.out = nn.Linear(narrow, ROLES)
        self.drop = nn.Dropout(0.1)
        nn.init.normal_(self.pair.weight, std=0.02)
        for layer in self.far:
            nn.init.normal_(layer.weight, std=0.01)

    def forward(self, words, cues, starts, pairs):
        """words [W, 384] of one window, cues [N, 2] places of first and last word; of the K words from starts [N] on, pairs [N, K, 32]."""
        cues = cues.long()
        places = starts.long().unsqueeze(1) + torch.arange(pairs.shape[1], device=pairs.device)
        return self.roles(self.word(words)[places], words[cues[:, 0]], words[cues[:, 1]], pairs)

    def roles(self, words, first, last, pairs, mask=None):
        x = words + (self.first(first) + self.last(last)).unsqueeze(1) + self.pair(pairs)
        seen = 1 if mask is None else mask.unsqueeze(-1)
        x = F.gelu(around(self.near, self.drop(F.gelu(x)) * seen))
        for layer in self.far:
            x = x + F.gelu(around(layer, self.drop(x) * seen))
        return self.out(self.drop(x))


def around(layer, x):
    """A convolution over the words of [N, W, C]: as one product with the words to both sides, which 8 bits can take."""
    if not torch.onnx.is_in_onnx_export():
        return layer(x.transpose(1, 2)).transpose(1, 2)
    reach = layer.dilation[0]
    padded = F.pad(x, (0, 0, reach, reach))
    sides = torch.cat([padded[:, : -2 * reach], x, padded[:, 2 * reach :]], -1)
    return sides @ layer.weight.permute(2, 1, 0).reshape(-1, layer.out_channels) + layer.bias


def shape_of(state):
    """Heads and inner neurons of every layer of an encoder, by its weights."""
    layers = range(sum(name.endswith(".qkv.weight") for name in state))
    size = lambda at, name: len(state[f"layers.{at}.{name}"])
    return tuple((size(at, "qkv.bias") // (3 * SIZE), size(at, "up.bias")) for at in layers)


def pretrained(encoder, path):
    """Fills the encoder from a file of safetensors of a BERT."""
    weights = tensors(path)
    word = "embeddings."
    encoder.pieces.weight.data.copy_(weights[word + "word_embeddings.weight"])
    encoder.places.weight.data.copy_(
        weights[word + "position_embeddings.weight"] + weights[word + "token_type_embeddings.weight"][0]
    )
    fill(encoder.norm, weights, word + "LayerNorm")
    nn.init.normal_(encoder.features.weight, std=0.01)
    for at, layer in enumerate(encoder.layers):
        base = f"encoder.layer.{at}."
        for kind in ("weight", "bias"):
            parts = [weights[f"{base}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
            getattr(layer.qkv, kind).data.copy_(torch.cat(parts))
        fill(layer.out, weights, base + "attention.output.dense")
        fill(layer.norm1, weights, base + "attention.output.LayerNorm")
        fill(layer.up, weights, base + "intermediate.dense")
        fill(layer.down, weights, base + "output.dense")
        fill(layer.norm2, weights, base + "output.LayerNorm")


def fill(module, weights, name):
    module.weight.data.copy_(weights[name + ".weight"])
    module.bias.data.copy_(weights[name + ".bias"])


def tensors(path):
    """Tensors of a safetensors file of 32-bit floats, by name."""
    with open(path, "rb") as file:
        (size,) = struct.unpack("<Q", file.read(8))
        head = json.loads(file.read(size))
        body = bytearray(file.read())
    return {
        name: torch.frombuffer(body, dtype=torch.float32, offset=one["data_offsets"][0], count=math.prod(one["shape"]))
        .reshape(one["shape"])
        .clone()
        for name, one in head.items()
        if name != "__metadata__" and one["dtype"] == "F32"
    }
