struct P: Comparable { var x = 1 }
