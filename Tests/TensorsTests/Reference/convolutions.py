"""Writes convolutions.txt: what PyTorch says about convolutions, pooling and upsampling.

Run with PyTorch 2 from this folder: python3 convolutions.py
Lines: operation; shape of x; shape of w; stride, padding, dilation, groups, output padding; and then
pairs of a shape and its numbers: the result y, and the gradients of Σ v y² with respect to x, w and
the bias, where v is `first` in the shape of y. Pooling and upsampling have the size in place of the
shape of w, and only the gradient with respect to x. Double precision. x is `different`, so that no
window has two largest elements; w is `second` and the bias a quarter of `first`, as in generate.py.
"""

import numpy as np
import torch
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)


def first(shape):
    i = np.arange(int(np.prod(shape)))
    return torch.tensor((((37 * i + 11) % 23 - 11) / 4).reshape(shape))


def second(shape):
    i = np.arange(int(np.prod(shape)))
    return torch.tensor((((29 * i + 5) % 19 - 9) / 8 + 1 / 16).reshape(shape))


def different(shape):
    i = np.arange(int(np.prod(shape)))
    return first(shape) + torch.tensor(i.reshape(shape)) / 1024


def text(numbers):
    return ",".join(str(number) for number in numbers)


def pairs(tensors):
    return [field for tensor in tensors for field in (
        text(tensor.shape), " ".join(repr(float(v)) for v in tensor.detach().flatten()))]


convolutions = [
    # x, w, stride, padding, dilation, groups
    ((2, 3, 5, 6), (4, 3, 3, 3), 1, 1, 1, 1),
    ((2, 1, 4, 4), (2, 1, 1, 1), 1, 0, 1, 1),
    ((1, 2, 7, 5), (3, 2, 2, 3), 2, 1, 1, 1),
    ((2, 4, 6, 6), (6, 2, 3, 3), 2, 1, 1, 2),
    ((1, 2, 8, 7), (2, 2, 3, 2), 1, 2, 2, 1),
    ((1, 3, 4, 4), (3, 1, 3, 3), 1, 1, 1, 3),
    ((1, 2, 5, 5), (2, 2, 1, 1), 3, 0, 1, 1),
    ((2, 3, 9), (4, 3, 3), 2, 1, 1, 1),
    ((1, 4, 6), (2, 2, 2), 1, 0, 3, 2),
]
transposed = [
    # x, w, stride, padding, dilation, groups, output padding
    ((2, 3, 4, 3), (3, 2, 3, 3), 1, 1, 1, 1, 0),
    ((1, 2, 3, 4), (2, 3, 2, 2), 2, 0, 1, 1, 0),
    ((2, 4, 3, 3), (4, 1, 3, 3), 2, 1, 1, 2, 1),
    ((1, 2, 3, 3), (2, 2, 1, 2), 3, 0, 1, 1, 2),
    ((1, 2, 4, 4), (2, 1, 2, 3), 2, 1, 2, 1, 0),
    ((2, 2, 5), (2, 3, 4), 2, 1, 1, 1, 0),
]

with open("convolutions.txt", "w") as file:
    def write(name, x, w, motion, function):
        inputs = [different(x).requires_grad_()]
        if isinstance(w, tuple):
            features = w[0] if name == "convolution" else w[1] * motion[3]
            inputs += [second(w).requires_grad_(), (first((features,)) / 4).requires_grad_()]
        y = function(*inputs)
        gradients = torch.autograd.grad((first(tuple(y.shape)) * y * y).sum(), inputs)
        print(name, text(x), text(w) if isinstance(w, tuple) else w, text(motion),
              *pairs([y, *gradients]), sep=";", file=file)

    for x, w, *motion in convolutions:
        stride, padding, dilation, groups = motion
        apply = F.conv2d if len(x) == 4 else F.conv1d
        write("convolution", x, w, (*motion, 0), lambda x, w, b: apply(
            x, w, b, stride=stride, padding=padding, dilation=dilation, groups=groups))
    for x, w, *motion in transposed:
        stride, padding, dilation, groups, output = motion
        apply = F.conv_transpose2d if len(x) == 4 else F.conv_transpose1d
        write("transposedConvolution", x, w, motion, lambda x, w, b: apply(
            x, w, b, stride=stride, padding=padding, dilation=dilation, groups=groups,
            output_padding=output))
    for x, size in [((2, 2, 4, 6), 2), ((1, 3, 3, 6), 3), ((2, 1, 8), 4), ((1, 1, 2, 2), 1)]:
        average, largest = (
            (F.avg_pool2d, F.max_pool2d) if len(x) == 4 else (F.avg_pool1d, F.max_pool1d))
        write("averagePooled", x, size, (), lambda x: average(x, size))
        write("maxPooled", x, size, (), lambda x: largest(x, size))
        write("upsampled", x, size, (), lambda x: F.interpolate(x, scale_factor=size))
