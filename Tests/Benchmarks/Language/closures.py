from functools import reduce


def compose(f, g):
    return lambda x: f(g(x))


def main():
    step = compose(lambda x: x * 0.999, lambda x: x + 1)
    x = 0.0
    for _ in range(3_000_000):
        x = step(x)
    total = reduce(
        lambda a, b: a + b, filter(lambda v: v > 10, map(lambda i: float(i), range(3_000_000))), 0.0
    )
    print(x, total)


main()
