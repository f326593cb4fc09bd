from functools import cmp_to_key


def order(a, b):
    x, y = (a % 1000, a), (b % 1000, b)
    return -1 if x < y else (1 if y < x else 0)


def main():
    state = 12345
    values = []
    for _ in range(200_000):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        values.append(state)
    values.sort(key=cmp_to_key(order))
    descending = sorted(values, key=cmp_to_key(lambda a, b: b - a))
    print(values[0], values[100_000], descending[0], descending[199_999])


main()
