func f(_ x: Int) -> Int { x }
let y: Int = f
