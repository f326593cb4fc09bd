func f() -> Int
