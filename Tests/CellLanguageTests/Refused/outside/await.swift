func load() -> Int { 3 }
let x = await load()
