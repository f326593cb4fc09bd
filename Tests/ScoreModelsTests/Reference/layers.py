"""Writes layers.txt: what PyTorch says about attention and group normalisation of images.

Run with PyTorch 2 from this folder: python3 layers.py
Lines: layer; its numbers (width and heads, or channels and groups); and then pairs of a shape and
its numbers: x, the parameters in the library's order and layout, the result y, and the gradients of
Σ y³ with respect to x and the parameters. Double precision; parameters and x are normal numbers.
"""

import torch
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)
generator = torch.Generator().manual_seed(3)


def normal(*shape):
    return torch.randn(shape, generator=generator).requires_grad_()


def attention(heads, x, w, b, w2, b2):
    # PyTorch's own layer, whose weights are [outputs, inputs] and whose sequences come first.
    y, _ = F.multi_head_attention_forward(
        *[x.transpose(0, 1)] * 3, x.shape[2], heads, w.T, b, None, None, False, 0.0, w2.T, b2)
    return y.transpose(0, 1)


def text(numbers):
    return ",".join(str(number) for number in numbers)


with open("layers.txt", "w") as file:
    def write(name, numbers, function, inputs):
        y = function(*inputs)
        gradients = torch.autograd.grad((y**3).sum(), inputs)
        fields = [field for tensor in (*inputs, y, *gradients) for field in (
            text(tensor.shape), " ".join(repr(float(v)) for v in tensor.detach().flatten()))]
        print(name, text(numbers), *fields, sep=";", file=file)

    for n, length, width, heads in [(2, 3, 4, 1), (1, 5, 6, 3), (3, 1, 2, 2)]:
        inputs = [normal(n, length, width), normal(width, 3 * width), normal(3 * width),
                  normal(width, width), normal(width)]
        write("Attention", (width, heads),
              lambda *inputs, heads=heads: attention(heads, *inputs), inputs)
    for shape, groups in [((2, 4, 3, 2), 2), ((1, 3, 2, 2), 1), ((2, 3, 5), 3)]:
        inputs = [normal(*shape), normal(shape[1]), normal(shape[1])]
        write("ImageGroupNorm", (shape[1], groups),
              lambda x, w, b, groups=groups: F.group_norm(x, groups, w, b), inputs)
