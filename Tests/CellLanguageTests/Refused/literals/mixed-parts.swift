let a = [1, "a"]
let b = ["a": 1, "b": "c"]
let c = true ? 1 : "a"
let x: Int = nil
