"""The training of training.swift in JAX, one compiled step: prints its least time, in seconds."""

import math
import sys
import time

import jax
import jax.numpy as jnp

STEPS, BLOCKS = int(sys.argv[1]), 8
WIDTHS = [3, 128, 128, 128, 2]


def network(parameters, x):
    for weight, bias in parameters[:-1]:
        x = jax.nn.silu(x @ weight + bias)
    weight, bias = parameters[-1]
    return x @ weight + bias


def loss(parameters, x, sigma, z):
    error = sigma * network(parameters, jnp.concatenate([x + sigma * z, jnp.log(sigma)], 1)) + z
    return (error * error).sum(1).mean()


@jax.jit
def step(state, points):
    parameters, first, second, count, key = state
    key, a, b, c = jax.random.split(key, 4)
    x = points[jax.random.randint(a, (512,), 0, 10_000)]
    sigma = jnp.exp(jax.random.uniform(b, (512, 1)) * 4 - 3)
    z = jax.random.normal(c, (512, 2))
    value, gradient = jax.value_and_grad(loss)(parameters, x, sigma, z)
    count = count + 1
    first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, first, gradient)
    second = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, second, gradient)
    parameters = jax.tree.map(
        lambda p, m, v: p - 1e-3 * (m / (1 - 0.9**count))
        / (jnp.sqrt(v / (1 - 0.999**count)) + 1e-8), parameters, first, second)
    return (parameters, first, second, count, key), value


keys = jax.random.split(jax.random.PRNGKey(1), 5)
points = jax.random.normal(keys[4], (10_000, 2))
parameters = [
    (jax.random.uniform(key, (n, m), minval=-1, maxval=1) / math.sqrt(n), jnp.zeros(m))
    for key, n, m in zip(keys, WIDTHS, WIDTHS[1:])]
zeros = jax.tree.map(jnp.zeros_like, parameters)
state = (parameters, zeros, zeros, jnp.float32(0), keys[0])
for _ in range(20):
    state, value = step(state, points)
best = float("inf")
for _ in range(BLOCKS):
    start = time.perf_counter()
    for _ in range(STEPS // BLOCKS):
        state, value = step(state, points)
    value.block_until_ready()
    best = min(best, (time.perf_counter() - start) / (STEPS // BLOCKS))
print(best)
