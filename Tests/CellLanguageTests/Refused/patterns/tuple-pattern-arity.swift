let p = (1, 2)
if case (1, _, _) = p { print(1) }
