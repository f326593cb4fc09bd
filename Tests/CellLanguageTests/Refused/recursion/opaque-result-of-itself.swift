func f() -> some Equatable { f() }
print(f() == f())
