import Foundation
let t = Thread()
