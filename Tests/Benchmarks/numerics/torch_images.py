"""The block of images.swift in PyTorch: prints the least time of a step, in seconds."""

import sys
import time

import torch

STEPS, BLOCKS = int(sys.argv[1]), 8

block = torch.nn.Sequential(
    torch.nn.Conv2d(32, 32, 3, padding=1), torch.nn.SiLU(), torch.nn.Conv2d(32, 64, 3, padding=1),
    torch.nn.SiLU())
images = torch.randn(64, 32, 28, 28, requires_grad=True)
inputs = [images, *block.parameters()]


def step():
    y = block(images)
    loss = (y * y).mean()
    gradients = torch.autograd.grad(loss, inputs)
    return loss.item() + gradients[0][0].sum().item()


for _ in range(3):
    step()
best = float("inf")
for _ in range(BLOCKS):
    start = time.perf_counter()
    for _ in range(max(1, STEPS // BLOCKS)):
        step()
    best = min(best, (time.perf_counter() - start) / max(1, STEPS // BLOCKS))
print(best)
