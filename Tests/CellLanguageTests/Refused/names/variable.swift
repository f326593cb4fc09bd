let samples = [1, 2, 3]
print(sample.count)
