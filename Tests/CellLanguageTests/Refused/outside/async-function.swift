func load() async -> Int { 3 }
