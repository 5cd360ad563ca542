-- ADDRESSES=addresses.txt wrk -t1 -c16 -d60s --latency -s benchmarks/load/searches.lua http://127.0.0.1:5050
-- Asks for the addresses of a file in turn, each thread from a place of its own, and says how many answers were no 200.
local addresses = {}
for line in io.lines(os.getenv("ADDRESSES")) do addresses[#addresses + 1] = line end
local threads, place = 0, 0

function setup(thread)
  thread:set("first", threads * math.floor(#addresses / 7))
  threads = threads + 1
end

function init() place = first end

function request()
  place = place + 1
  return wrk.format("GET", addresses[(place - 1) % #addresses + 1])
end

function done(summary)
  local errors = summary.errors
  print(string.format("%d requests, %d errors of the connection, %d answers that are no 200", summary.requests, errors.connect + errors.read + errors.write + errors.timeout, errors.status))
end
