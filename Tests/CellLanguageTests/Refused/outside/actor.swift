actor Counter { var n = 0 }
