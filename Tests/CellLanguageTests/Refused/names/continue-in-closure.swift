for i in 0..<3 { [1].forEach { _ in continue } }
