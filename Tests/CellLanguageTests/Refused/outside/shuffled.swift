print([1, 2].shuffled())
