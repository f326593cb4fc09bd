let ages: [String: Int] = ["ann": 31, "bob": "forty"]
