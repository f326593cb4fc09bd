func f() -> Int { "text" }
print(1)
