"""The training of training.swift in PyTorch: prints the least time of a step, in seconds."""

import sys
import time

import torch

STEPS, BLOCKS = int(sys.argv[1]), 8

network = torch.nn.Sequential(
    torch.nn.Linear(3, 128), torch.nn.SiLU(), torch.nn.Linear(128, 128), torch.nn.SiLU(),
    torch.nn.Linear(128, 128), torch.nn.SiLU(), torch.nn.Linear(128, 2))
optimiser = torch.optim.Adam(network.parameters(), lr=1e-3)
points = torch.randn(10_000, 2)


def step():
    x = points[torch.randint(0, 10_000, (512,))]
    sigma = torch.exp(torch.rand(512, 1) * 4 - 3)
    z = torch.randn(512, 2)
    error = sigma * network(torch.cat([x + sigma * z, torch.log(sigma)], 1)) + z
    loss = (error * error).sum(1).mean()
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
    return loss.item()


for _ in range(20):
    step()
best = float("inf")
for _ in range(BLOCKS):
    start = time.perf_counter()
    for _ in range(STEPS // BLOCKS):
        step()
    best = min(best, (time.perf_counter() - start) / (STEPS // BLOCKS))
print(best)
