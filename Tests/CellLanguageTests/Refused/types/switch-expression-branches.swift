let n = 3
let x: Int = switch n {
case 0: 1
default: "many"
}
