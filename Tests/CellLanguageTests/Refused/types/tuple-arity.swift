let pair: (Int, Int) = (1, 2, 3)
