"""Writes distributions.txt: log densities, cumulative probabilities, quantiles and moments.

Run with SciPy 1.17 and mpmath 1.3 from this folder: python3 generate.py
Lines: distribution; parameters; function; argument; value. Numbers read back exactly.

Values are SciPy's. Where SciPy 1.17 has fewer than twelve digits, those of mpmath stand instead:
log densities and entropies of gamma, beta and Student's distribution (cancellation in log gamma),
and Student's with one degree of freedom, which is Cauchy's. SciPy's quantiles at 1e-300 of gamma,
beta and Student's distribution are off by orders of magnitude and left out.
"""

import mpmath
import numpy as np
from scipy import stats

mpmath.mp.dps = 60
mpf, log, gamma, psi = mpmath.mpf, mpmath.log, mpmath.loggamma, mpmath.digamma

probabilities = [1e-300, 1e-30, 1e-12, 1e-6, 0.001, 0.01, 0.1, 0.25, 0.3, 0.49, 0.5, 0.6, 0.75, 0.9,
                 0.99, 0.999999]
centred = [-1e6, -1e3, -30.0, -8.0, -3.0, -1.0, -0.1, 0.0, 1e-8, 0.3, 1.0, 2.5, 7.0, 25.0, 1e4]
positive = [1e-10, 1e-3, 0.1, 0.5, 1.0, 1.7, 3.0, 10.0, 40.0, 300.0]
unit = [1e-12, 1e-4, 0.03, 0.2, 0.5, 0.61, 0.9, 0.999]


def log_beta(a, b):
    return gamma(a) + gamma(b) - gamma(a + b)


def precise(name, parameters, function, x):
    """The value by mpmath, or None where SciPy's is taken."""
    p, x = [mpf(float(value)) for value in parameters], mpf(float(x))
    if name == "Gamma" and function == "logDensity":
        return p[0] * log(p[1]) + (p[0] - 1) * log(x) - p[1] * x - gamma(p[0])
    if name == "Gamma" and function == "entropy":
        return p[0] - log(p[1]) + gamma(p[0]) + (1 - p[0]) * psi(p[0])
    if name == "Beta" and function == "logDensity":
        return (p[0] - 1) * log(x) + (p[1] - 1) * log(1 - x) - log_beta(*p)
    if name == "Beta" and function == "entropy":
        a, b = p
        return log_beta(a, b) - (a - 1) * psi(a) - (b - 1) * psi(b) + (a + b - 2) * psi(a + b)
    if name == "StudentT":
        nu, z = p[0], (x - p[1]) / p[2]
        peak = gamma((nu + 1) / 2) - gamma(nu / 2) - log(nu * mpmath.pi) / 2 - log(p[2])
        if function == "logDensity":
            return peak - (nu + 1) / 2 * log(1 + z * z / nu)
        if function == "entropy":
            return (nu + 1) / 2 * (psi((nu + 1) / 2) - psi(nu / 2)) - peak
        if function == "cumulative" and nu == 1:
            return mpf(0.5) + mpmath.atan(z) / mpmath.pi
    return None


cases = []
for mean, deviation in [(0, 1), (1.5, 0.25), (-3, 40)]:
    cases.append(("Normal", (mean, deviation), stats.norm(mean, deviation),
                  [mean + deviation * z for z in (-37, -10, -2, -0.5, 0, 1, 3, 8)]))
for location, scale in [(0, 1), (1.5, 0.25), (-3, 40)]:
    cases.append(("Laplace", (location, scale), stats.laplace(location, scale), centred))
    cases.append(("Logistic", (location, scale), stats.logistic(location, scale), centred))
    cases.append(("Cauchy", (location, scale), stats.cauchy(location, scale), centred))
for freedom in [0.5, 1, 2.5, 5, 30, 100, 1e3, 1e6]:
    cases.append(("StudentT", (freedom, 0, 1), stats.t(freedom), centred))
cases.append(("StudentT", (4, 2, 3), stats.t(4, 2, 3), centred))
cases.append(("Uniform", (-2, 3), stats.uniform(-2, 5), [-3.0, -2.0, 0.1, 2.9, 3.0, 4.0]))
for rate in [0.2, 1, 30]:
    cases.append(("Exponential", (rate,), stats.expon(scale=1 / rate), positive))
for shape, rate in [(0.05, 1), (0.5, 2), (1, 1), (2.5, 0.3), (15, 1), (17, 1), (100, 10),
                    (1e4, 1e3)]:
    cases.append(("Gamma", (shape, rate), stats.gamma(shape, scale=1 / rate), positive))
for a, b in [(0.5, 0.5), (1, 1), (2, 5), (5, 1), (0.1, 3), (15, 18), (60, 40), (1e3, 2e3),
             (1e4, 2)]:
    cases.append(("Beta", (a, b), stats.beta(a, b), unit))

with open("distributions.txt", "w") as file:
    def write(name, parameters, function, argument, value):
        better = precise(name, parameters, function, argument) if np.isfinite(value) else None
        value = float(better) if better is not None else float(value)
        if np.isfinite(value) and not (function == "cumulative" and value < 1e-290):
            print(name, " ".join(repr(float(p)) for p in parameters), function,
                  repr(float(argument)), repr(value), sep=";", file=file)

    for name, parameters, law, arguments in cases:
        for x in arguments:
            write(name, parameters, "logDensity", x, law.logpdf(x))
            write(name, parameters, "cumulative", x, law.cdf(x))
        for p in probabilities:
            if p > 1e-100 or name not in ("StudentT", "Gamma", "Beta"):
                write(name, parameters, "quantile", p, law.ppf(p))
        write(name, parameters, "entropy", 0, law.entropy())
        write(name, parameters, "mean", 0, law.mean())
        write(name, parameters, "variance", 0, law.var())
