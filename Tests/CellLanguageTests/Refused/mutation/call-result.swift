func f() -> Int { 3 }
f() = 4
