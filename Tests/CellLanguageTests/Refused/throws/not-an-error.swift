func f() throws { throw "bad" }
