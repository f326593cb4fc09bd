"""Writes networks.txt: the networks and objectives of the Julia tutorial on score modelling.

Run with NumPy from this folder: python3 networks.py
Nothing here is shared with the library: points are columns, as in the tutorial, and gradients are
complex steps, f'(x) = Im f(x + ih) / h with h = 1e-30, which are exact to rounding.

Lines: case; quantity; shape; numbers in row-major order. Shapes and names are the library's: points
are rows, a weight is [inputs, outputs]. Quantities of each case: the level of noise, the parameters,
data and noise, the network's values at the data, both losses with their gradients, and the
parameters after five steps of Adam and of AdamW along the denoising loss.
"""

import numpy as np

h = 1e-30


def swish(x):
    return x / (1 + np.exp(-x))


def column(b):
    return b.reshape(-1, 1)


def one_layer(p, x):
    return p["W2"] @ swish(p["W1"] @ x + column(p["b1"])) + column(p["b2"])


def bypass(p, x):
    return one_layer(p, x) + p["W3"] @ x + column(p["b3"])


def multi_layer(p, x):
    y = p["W1"] @ x + column(p["b1"])
    depth = sum(name.startswith("WH") for name in p)
    dt = np.sqrt(1 / depth)
    for i in range(depth):
        y = (1 - dt) * y + (p[f"WH.{i}"] @ swish(y) + column(p[f"bH.{i}"])) * dt
    return p["W2"] @ y + column(p["b2"])


def gradient_network(p, x):
    return p["W1"].T @ (column(p["W2"]) * swish(p["W1"] @ x + column(p["b1"])))


def shapes(kind, d, hidden, depth):
    if kind == "OneLayerGradientNetwork":
        return {"W1": (hidden, d), "b1": (hidden,), "W2": (hidden,)}
    first = {"W1": (hidden, d), "b1": (hidden,)}
    last = {"W2": (d, hidden), "b2": (d,)}
    if kind == "MultiLayerNetwork":
        middle = {}
        for i in range(depth):
            middle[f"WH.{i}"] = (hidden, hidden)
            middle[f"bH.{i}"] = (hidden,)
        return {**first, **middle, **last}
    if kind == "OneLayerNetworkWithLinearBypass":
        return {**first, **last, "W3": (d, d), "b3": (d,)}
    return {**first, **last}


predict = {
    "OneLayerNetwork": one_layer,
    "OneLayerNetworkWithLinearBypass": bypass,
    "MultiLayerNetwork": multi_layer,
    "OneLayerGradientNetwork": gradient_network,
}


def mixture_score(x, data, sigma):
    """The score of the mixture of normal laws about the columns of data, at one point."""
    delta = data - column(x)
    u = np.exp(-np.sum(delta**2, axis=0) / (2 * sigma**2))
    return delta @ u / (np.sum(u) * sigma**2)


def denoising_loss(network, p, data, noise, sigma):
    total = 0.0
    for i in range(data.shape[1]):
        x = data[:, i : i + 1] + sigma * noise[:, i : i + 1]
        total += np.sum((network(p, x) + noise[:, i : i + 1] / sigma) ** 2)
    return total / data.shape[1]


def mixture_loss(network, p, data, noise, sigma):
    total = 0.0
    for i in range(data.shape[1]):
        x = data[:, i : i + 1] + sigma * noise[:, i : i + 1]
        total += np.sum((network(p, x) - column(mixture_score(x[:, 0], data, sigma))) ** 2)
    return total / data.shape[1]


def gradient(loss, network, p, data, noise, sigma):
    result = {}
    for name in p:
        result[name] = np.zeros(p[name].shape)
        for index in np.ndindex(p[name].shape):
            moved = {key: value.astype(complex) for key, value in p.items()}
            moved[name][index] += 1j * h
            result[name][index] = loss(network, moved, data, noise, sigma).imag / h
    return result


def adam(network, p, data, noise, sigma, decay, steps=5, rate=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    p = {name: value.copy() for name, value in p.items()}
    m = {name: np.zeros(value.shape) for name, value in p.items()}
    v = {name: np.zeros(value.shape) for name, value in p.items()}
    for t in range(1, steps + 1):
        g = gradient(denoising_loss, network, p, data, noise, sigma)
        for name in p:
            m[name] = b1 * m[name] + (1 - b1) * g[name]
            v[name] = b2 * v[name] + (1 - b2) * g[name] ** 2
            mean, square = m[name] / (1 - b1**t), v[name] / (1 - b2**t)
            p[name] = p[name] - rate * (mean / (np.sqrt(square) + eps) + decay * p[name])
    return p


lines = []


def write(case, quantity, value):
    value = np.asarray(value)
    numbers = " ".join(repr(float(x)) for x in value.reshape(-1))
    lines.append(f"{case};{quantity};{' '.join(map(str, value.shape))};{numbers}")


def write_all(case, prefix, p):
    for name in p:
        write(case, f"{prefix}.{name}", p[name].T)


settings = [
    ("OneLayerNetwork", 1, 4, 0, 0.1, 6),
    ("OneLayerNetwork", 2, 5, 0, 0.05, 5),
    ("OneLayerNetworkWithLinearBypass", 1, 4, 0, 0.1, 6),
    ("OneLayerNetworkWithLinearBypass", 2, 5, 0, 0.3, 5),
    ("MultiLayerNetwork", 2, 4, 3, 0.3, 4),
    ("OneLayerGradientNetwork", 2, 5, 0, 0.3, 4),
]

for seed, (kind, d, hidden, depth, sigma, count) in enumerate(settings):
    random = np.random.RandomState(seed)
    network = predict[kind]
    p = {
        name: random.standard_normal(shape) / np.sqrt(shape[-1])
        for name, shape in shapes(kind, d, hidden, depth).items()
    }
    data, noise = random.standard_normal((d, count)), random.standard_normal((d, count))
    case = f"{kind} {d} {hidden} {depth}"
    write(case, "sigma", sigma)
    write_all(case, "parameter", p)
    write(case, "data", data.T)
    write(case, "noise", noise.T)
    write(case, "value", network(p, data).T)
    for name, loss in [("denoising", denoising_loss), ("mixture", mixture_loss)]:
        write(case, name, loss(network, p, data, noise, sigma))
        write_all(case, f"{name}.gradient", gradient(loss, network, p, data, noise, sigma))
    write_all(case, "adam", adam(network, p, data, noise, sigma, 0))
    write_all(case, "adamw", adam(network, p, data, noise, sigma, 1e-4))

with open("networks.txt", "w") as file:
    file.write("\n".join(lines) + "\n")
