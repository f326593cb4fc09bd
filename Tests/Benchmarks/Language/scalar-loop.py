def logistic_mean(count):
    total = 0.0
    x = 0.5
    for i in range(count):
        x = 3.7 * x * (1 - x)
        total += x * x + float(i % 7)
    return total / count


print(logistic_mean(20_000_000))
