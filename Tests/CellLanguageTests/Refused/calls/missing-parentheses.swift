func count() -> Int { 3 }
let n: Int = count + 1
