import Foundation
let f = FileManager.default
