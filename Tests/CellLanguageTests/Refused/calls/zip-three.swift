print(zip([1], [2], [3]))
