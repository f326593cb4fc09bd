import marimo

app = marimo.App()


@app.cell
def _():
    import marimo as mo
    import matplotlib.pyplot as plt
    import numpy as np
    return mo, np, plt


@app.cell(hide_code=True)
def _(mo):
    mo.md(r"""
    # From a score to samples

    A mixture of three normal distributions, its score, and walkers that follow the score.

    A density in the plane, known up to a constant, is to be sampled. All that is needed is the
    direction in which it rises, the *score*. This lesson defines it, draws it, tests it, and lets
    walkers follow it.

    ## A mixture

    Three normal distributions with the weights $w_1, w_2, w_3$, the means $\mu_k$ and one standard
    deviation $\sigma$ make the density

    $$
    p(x) = \sum_{k=1}^{3} w_k\, \mathcal{N}(x;\, \mu_k,\, \sigma^2 I), \qquad \sum_k w_k = 1 .
    $$

    To draw a sample of it, choose a component $k$ with the probability $w_k$, then add noise to its
    mean: $x = \mu_k + \sigma z$ with $z \sim \mathcal{N}(0, I)$.
    """)
    return


@app.cell
def _(np, plt):
    means = np.array([[-1.9, -0.7], [1.8, -0.9], [0.3, 1.7]])
    weights = np.array([0.4, 0.3, 0.3])
    variance = 0.75**2

    def exponents(x):
        return np.log(weights) + (x @ means.T - (means**2).sum(axis=1) / 2) / variance

    def density(x):
        terms = np.exp(exponents(x) - (x**2).sum(axis=-1, keepdims=True) / 2 / variance)
        return terms.sum(axis=-1) / (2 * np.pi * variance)

    def score(x):
        terms = exponents(x)
        terms = np.exp(terms - terms.max(axis=-1, keepdims=True))
        return (terms / terms.sum(axis=-1, keepdims=True) @ means - x) / variance

    def contours(label):
        figure, axes = plt.subplots()
        plane = np.meshgrid(np.linspace(-4.4, 4.4, 121), np.linspace(-2.9, 3.7, 91))
        axes.contour(*plane, density(np.stack(plane, axis=-1)), levels=11)
        axes.set(xlabel=label, ylabel="x₂", aspect=1)
        return axes

    _random = np.random.default_rng([7, 1])
    _chosen = _random.choice(3, size=20_000, p=weights)
    points = means[_chosen] + variance**0.5 * _random.standard_normal((20_000, 2))
    print("mean of the samples", points.mean(axis=0))
    print("mean of the density", weights @ means)
    return contours, density, means, points, score, variance, weights


@app.cell
def _(contours, points):
    _axes = contours("x₁")
    _axes.scatter(*points[:400].T, s=8, color="tab:orange")
    _axes
    return


@app.cell(hide_code=True)
def _(mo):
    mo.md(r"""
    ## The score

    The score is the gradient of the logarithm of the density, $s(x) = \nabla_x \log p(x)$. For the
    mixture it is an average of the components' scores,

    $$
    s(x) = \sum_k r_k(x)\, \frac{\mu_k - x}{\sigma^2}, \qquad
    r_k(x) = \frac{w_k\, e^{-\lVert x - \mu_k \rVert^2 / 2\sigma^2}}
    {\sum_j w_j\, e^{-\lVert x - \mu_j \rVert^2 / 2\sigma^2}} ,
    $$

    where the *responsibilities* $r_k(x)$ say how likely it is that $x$ came from the component $k$. No
    constant is in it: with $p = q / Z$,

    $$
    \nabla_x \log p(x) = \nabla_x \log q(x) - \nabla_x \log Z = \nabla_x \log q(x) .
    $$
    """)
    return


@app.cell
def _(contours, np, score):
    _axes = contours("x₁")
    _grid = np.meshgrid(np.linspace(-4.18, 4.18, 20), np.linspace(-2.65, 3.45, 13))
    _axes.quiver(*_grid, *np.moveaxis(score(np.stack(_grid, axis=-1)), -1, 0))
    _axes
    return


@app.cell(hide_code=True)
def _(mo):
    mo.md(r"""
    A score can be tested with samples alone. Stein's identity says that

    $$
    \mathbb{E}_{x \sim p}\big[\, s(x)\, x^\top \big] = \int \nabla p(x)\, x^\top\, dx = -I .
    $$
    """)
    return


@app.cell
def _(points, score):
    score(points).T @ points / 20_000
    return


@app.cell(hide_code=True)
def _(mo):
    mo.md(r"""
    ## Walkers

    Scatter walkers evenly over the square $[-4, 4]^2$. Move each uphill by a small step and add a
    little noise, again and again:

    $$
    x_{t+1} = x_t + \frac{\epsilon}{2}\, s(x_t) + \sqrt{\epsilon}\, z_t, \qquad
    z_t \sim \mathcal{N}(0, I) .
    $$

    With the score from above and $\epsilon = 0.04$ this needs some thousand steps, which take a few
    seconds.
    """)
    return


@app.cell
def _(np, score):
    def run(random):
        walkers = random.uniform(-4, 4, (4_000, 2))
        for _ in range(8_000):
            kick = random.standard_normal((4_000, 2))
            walkers = walkers + 0.02 * score(walkers) + 0.2 * kick
        return walkers

    walkers = run(np.random.default_rng([7, 2]))
    print("mean of the walkers", walkers.mean(axis=0))
    return run, walkers


@app.cell
def _(contours, walkers):
    _axes = contours("first coordinate")
    _axes.scatter(*walkers[:400].T, s=8, color="tab:orange")
    _axes
    return


@app.cell(hide_code=True)
def _(mo):
    mo.md(r"""
    A finite step $\epsilon$ leaves an error, so the walkers' covariance is a little larger than that of
    the density. Both can be computed, the latter from the mixture's formula.
    """)
    return


@app.cell
def _(means, np, variance, walkers, weights):
    _centred = walkers - walkers.mean(axis=0)
    _spread = means - weights @ means
    print("walkers", _centred.T @ _centred / 4_000)
    print("density", variance * np.eye(2) + _spread.T * weights @ _spread)
    return


@app.cell(hide_code=True)
def _(mo):
    mo.md(r"""
    The closing remark: drift and noise have to balance.
    """)
    return


if __name__ == "__main__":
    app.run()
