struct Problem {}
func f() throws { throw Problem() }
