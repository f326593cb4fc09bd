"""The rows of objectives.swift in JAX, compiled: prints a name and the least seconds of a step."""

import math
import time

import jax

jax.config.update("jax_enable_x64", True)
import jax.numpy as jnp


def linear(key, n, m, dtype):
    a, b = jax.random.split(key)
    bound = 1 / math.sqrt(n)
    return (
        jax.random.uniform(a, (n, m), dtype, -bound, bound),
        jax.random.uniform(b, (m,), dtype, -bound, bound))


def affine(layer, x):
    return x @ layer[0] + layer[1]


def bypass(parameters, x):
    hidden, output, direct = parameters
    return affine(output, jax.nn.silu(affine(hidden, x))) + affine(direct, x)


def perceptron(parameters, x):
    for layer in parameters[:-1]:
        x = jax.nn.silu(affine(layer, x))
    return affine(parameters[-1], x)


def denoising(sigma):
    def loss(network, x, key):
        z = jax.random.normal(key, x.shape, x.dtype)
        error = network(x + sigma * z) + z / sigma
        return (error * error).sum(1).mean()

    return loss


def implicit(network, x, key):
    trace = jax.vmap(lambda point: jnp.trace(jax.jacfwd(network)(point)))(x)
    s = network(x)
    return ((s * s).sum(1) / 2 + trace).mean()


def sliced(network, x, key):
    """With reduced variance and directions ±1."""
    v = jax.random.rademacher(key, x.shape, x.dtype)
    s, derivative = jax.jvp(network, (x,), (v,))
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


def train(name, network, parameters, data, batch, loss):
    @jax.jit
    def move(state, data):
        parameters, first, second, count, key = state
        key, a, b = jax.random.split(key, 3)
        x = data[jax.random.randint(a, (batch,), 0, data.shape[0])]
        value, gradient = jax.value_and_grad(
            lambda p: loss(lambda x: network(p, x), x, b))(parameters)
        count = count + 1
        first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, first, gradient)
        second = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, second, gradient)
        parameters = jax.tree.map(
            lambda p, m, v: p - 1e-3 * (m / (1 - 0.9**count).astype(p.dtype))
            / (jnp.sqrt(v / (1 - 0.999**count).astype(p.dtype)) + 1e-8), parameters, first, second)
        return (parameters, first, second, count, key), value

    zeros = jax.tree.map(jnp.zeros_like, parameters)
    state = [(parameters, zeros, zeros, jnp.zeros((), data.dtype), jax.random.PRNGKey(3))]

    def step():
        state[0], value = move(state[0], data)
        value.block_until_ready()

    measure(name, step)


keys = iter(jax.random.split(jax.random.PRNGKey(1), 20))
train(
    "bypass network in 1 dimension, denoising, batch 100", bypass,
    [linear(next(keys), n, m, jnp.float64) for n, m in ((1, 4), (4, 1), (1, 1))],
    jax.random.normal(next(keys), (10_000, 1), jnp.float64), 100, denoising(0.1))
for d in (2, 100):
    points = jax.random.normal(next(keys), (10_000, d), jnp.float32)
    start = [linear(next(keys), n, m, jnp.float32) for n, m in ((d, 128), (128, 128), (128, d))]
    for batch in (64, 4096):
        where = f"in {d} dimensions, batch {batch}"
        train(f"denoising {where}", perceptron, start, points, batch, denoising(0.5))
        train(f"implicit {where}", perceptron, start, points, batch, implicit)
        train(f"sliced {where}", perceptron, start, points, batch, sliced)
