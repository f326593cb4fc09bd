func f(_ n: Int) -> some Equatable { g(n) }
func g(_ n: Int) -> some Equatable { f(n) }
print(f(1) == f(2))
