print("\(total)")
