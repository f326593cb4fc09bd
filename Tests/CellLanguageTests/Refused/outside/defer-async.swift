func f() async throws { }
try await f()
