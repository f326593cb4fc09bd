"""The rows of objectives.swift in PyTorch: prints a name and the least seconds of a training step."""

import time

import torch
from torch.func import functional_call, jacfwd, jvp, vmap


class Bypass(torch.nn.Module):
    def __init__(self, inputs, hidden, outputs):
        super().__init__()
        self.hidden = torch.nn.Linear(inputs, hidden)
        self.output = torch.nn.Linear(hidden, outputs)
        self.bypass = torch.nn.Linear(inputs, outputs)

    def forward(self, x):
        return self.output(torch.nn.functional.silu(self.hidden(x))) + self.bypass(x)


def denoising(network, x, sigma):
    z = torch.randn_like(x)
    error = network(x + sigma * z) + z / sigma
    return (error * error).sum(1).mean()


def implicit(network, x):
    """The trace by forward derivatives of all points at once; for few coordinates one by one by
    reverse derivatives, which is faster there."""
    if x.shape[1] > 10:
        parameters = dict(network.named_parameters())
        score = lambda point: functional_call(network, parameters, (point,))
        trace = vmap(lambda point: jacfwd(score)(point).diagonal().sum())(x)
        s = network(x)
    else:
        x = x.requires_grad_()
        s = network(x)
        trace = sum(
            torch.autograd.grad(s[:, i].sum(), x, create_graph=True)[0][:, i]
            for i in range(x.shape[1]))
    return ((s * s).sum(1) / 2 + trace).mean()


def sliced(network, x):
    """With reduced variance and directions ±1."""
    v = torch.randint(0, 2, x.shape).to(x.dtype) * 2 - 1
    x = x.requires_grad_()
    s = network(x)
    derivative = torch.autograd.grad((s * v).sum(), x, create_graph=True)[0]
    return ((derivative * v).sum(1) + (s * s).sum(1) / 2).mean()


def measure(name, step):
    step()
    start = time.perf_counter()
    step()
    first = time.perf_counter() - start
    count = max(1, int(0.12 / first))
    best = float("inf")
    for _ in range(2 if first > 1 else 8):
        start = time.perf_counter()
        for _ in range(count):
            step()
        best = min(best, (time.perf_counter() - start) / count)
    print(name, best, sep="\t", flush=True)


def train(name, network, data, batch, loss):
    optimiser = torch.optim.Adam(network.parameters(), lr=1e-3)

    def step():
        x = data[torch.randint(0, len(data), (batch,))]
        value = loss(network, x)
        optimiser.zero_grad()
        value.backward()
        optimiser.step()
        return value.item()

    measure(name, step)


torch.manual_seed(1)
train(
    "bypass network in 1 dimension, denoising, batch 100", Bypass(1, 4, 1).double(),
    torch.randn(10_000, 1, dtype=torch.float64), 100, lambda network, x: denoising(network, x, 0.1))
for d in (2, 100):
    points = torch.randn(10_000, d)
    network = torch.nn.Sequential(
        torch.nn.Linear(d, 128), torch.nn.SiLU(), torch.nn.Linear(128, 128), torch.nn.SiLU(),
        torch.nn.Linear(128, d))
    for batch in (64, 4096):
        where = f"in {d} dimensions, batch {batch}"
        train(f"denoising {where}", network, points, batch, lambda n, x: denoising(n, x, 0.5))
        train(f"implicit {where}", network, points, batch, implicit)
        train(f"sliced {where}", network, points, batch, sliced)
