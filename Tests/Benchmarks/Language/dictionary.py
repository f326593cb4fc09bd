def main():
    counts = {}
    for i in range(8_000_000):
        key = i * 7919 % 1000
        counts[key] = counts.get(key, 0) + 1
    total = 0
    for key, count in counts.items():
        total += key * count
    print(len(counts), total)


main()
