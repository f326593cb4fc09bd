func f() -> Int { }
