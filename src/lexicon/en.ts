// English: concept → the words that mean it, in their base form (endings are the business of english.ts).
// A phrase stands with spaces; <neg> in a phrase is any word of the concept "neg"; * is any one word.
// A word may stand for several concepts: the cues of the commands decide which of them counts.

/** What people want done. */
export const actions = {
  send: "send, snd, shoot, deliver, dispatch, fire off, push, text, sms, transmit, issue, drop, forward",
  give: "give, download, gimme, get, fetch, provide, hand, bring, pull, grab, deliver, want, need, like, require, share, generate",
  show: "show, view, see, display, open, look at, pull up, check out, bring up, let me see, take me to, tell me, tell us, look into, have a look, check, read out",
  list: "list, lst",
  find: "find, search, look for, look up, lookup, any campaign, filter",
  create:
    "create, make, build, set up, setup, prepare, new, draft, need, want, put together, compose, design, add, start a new, begin a new, launch a new, open a new",
  copy: "copy, dup, clone, duplicate, replicate, same as, just like, another like, another one like, like, one like, copy of, identical to, similar to, based on",
  change:
    "change, cap, raise, lower, increase, decrease, reduce, configure, update, edit, modify, set, switch, replace, swap, correct, fix, alter, amend, turn, convert, revise, make, adjust, has a new, have a new, should be, becomes, is now, now",
  rename: "rename, retitle, rename to, re-name, relabel",
  delete:
    "take, delete, rm, remove, erase, trash, drop, discard, wipe, get rid of, throw away, throw out, take out, take off, purge, kick, del, scrap, bin, eliminate, clear, pull, cut, strike, kick out, boot, expel, chuck, dump, rid, destroy, unlist",
  start:
    "start, begin, launch, run, kick off, fire up, trigger, go live, send out, roll out, get going, execute, initiate, commence, go out, send, fire, strt, get started, put live, activate, play, push out, start calling, set off, get rolling, blast, broadcast, proceed with, call",
  again:
    "again, once more, another time, one more time, another round, another go, another try, second time, anew, afresh, repeat, over again, re, one more, another attempt, second attempt",
  retry:
    "try, retry, rerun, re-run, re run, redo, re-do, re-try, redial, re-dial, call back, try again, re-send, recall, ring back, reattempt, re-attempt, rerun, restart, re-start, relaunch, re-launch, follow up with, resend, repeat, give another try",
  resend: "resend, re-send, send again, resnd, sent again, reissue",
  call: "call, dial, phone, ring, call up",
  stop: "stop, halt, pause, hold, kill, abort, end, terminate, suspend, freeze, shut down, cut off, cease, stp, discontinue, quit, put on hold, put a stop to, pull the plug on, shut off, break off, interrupt, cancel, finish",
  schedule:
    "schedule, timetable, timing, time, launch time, start time, slot, plan, scheduling, timer, scheduled start, scheduled time, scheduled run, shcedule, schedul",
  reschedule:
    "forward, new time, reschedule, re-schedule, postpone, delay, push back, push, move, shift, defer, bring forward, bump, prepone, advance, move up, put off, push out, slide, make it go out, change the time",
  unschedule: "unschedule, de-schedule, deschedule, un-schedule, off the schedule, off schedule",
  instead: "instead, rather",
  cancel: "cancel, clear, call off, withdraw, revoke, undo, take back, scratch, annul, void, drop",
  add: "add, put, insert, include, append, import, upload, load, ad, enter, throw in, adding, attach, needs more, register, enroll",
  outof: "out of, off of, from the list, off the list, off list",
  save: "save, keep, store, remember, sav, stash, preserve, record, put away",
  reveal: "reveal, unmask, unhide, uncover, unhidden, expose, un-hide, un-mask, unmasked",
  buy: "buy, purchase, acquire, order, rent, by, get, want, need, take, reserve, grab, lease",
  release:
    "give it back, give them back, hand it back, give it up, release, let go, let go of, give up, return, surrender, relinquish, give back, relese, no longer need, hand back, free up, part with",
  hear: "hear, listen, preview, sample, play, sounds like, sound like, sound, demo, try out, audition, read aloud, speak aloud, try",
  say: "say, saying, speak, read, announce, that says, which says, and say",
  test: "test, try, testing, trial",
  login: "login, log in, sign in, signin, log me in, sign me in, log on, logon, authenticate, sign on",
  logout:
    "logout, log out, log off, sign out, signout, log me out, sign me out, logoff, sign off, sign me off, log me off, end my session, logged out",
  link: "link, attach, connect, tie, bind, pair, join, associate, hook up",
  unlink:
    "unlink, detach, disconnect, untie, unpair, unbind, separate, sever, disassociate, break the link, cut the link, un-link",
  allow: "allow, let, permit, lend, may, authorize, authorise, grant, share, can use, give access, enable, open up",
  use: "use, work with, access, using, operate",
  notify:
    "notify, lmk, alert, tell, ping, inform, message, let know, let me know, let us know, keep posted, keep me posted, keep us posted, update, report to, notification, notifications, alerts, notice, post, announce, send a message, subscribe, watch, warn, notfy, notif, notifs, write here",
  on: "on, enable, turn on, switch on, activate, subscribe, opt in, start getting, start sending, send, start",
  off: "off, disable, turn off, switch off, deactivate, unsubscribe, opt out, no more, stop, cut, cease, halt, end, kill, <neg>, enough, quit, cancel, any more, anymore, no longer, no, drop, remove, lift",
  mute: "mute, quiet, silence, snooze, hush, be quiet, keep quiet, shut up, do not disturb, dnd, stay silent, go quiet, stay quiet, silent, pipe down, quiet down, pause, mutes, shush, zip it",
  unmute:
    "unmute, un-mute, unsilence, unsnooze, speak again, talk again, come back, resume, end the silence, start talking",
  digest: "digest, summary, recap, roundup, round-up, daily report, wrap-up, wrap up, overview, sumary, daily update",
  invite:
    "invite, invitation, onboard, recruit, invit, invite code, invitation code, invite link, join code, joining code, get someone in, bring someone in, bring in",
  join: "join, enter, let me in, get in, get me in, become a member, become part, i'm in, sign me up, accept the invite, add me, adding me",
  leave:
    "leave, exit, take me out, get me out, get out, remove me, quit, step out, walk away, drop me, delete me, opt me out, resign, i'm out, i am out",
  promote:
    "become, promote, demote, assign, make, appoint, give, turn into, becomes, upgrade, downgrade, change, set, switch, move, role, rights, put, is now, should be, grant",
  verify:
    "verify, match, correct, right, valid, check, confirm, true, matches, same, ok, okay, good, legit, tally, genuine, real, accurate, compare, validate, wrong, authentic, does that fit, read back, reads",
  ask: "ask, approval, approve, approver, require approval, need approval, sign-off, permission, approved, two-person, second person, needs a yes",
  speak: "speak, talk, chat, reply, answer, respond, language, write, switch, prefer, use, want, change, converse, go",
} as const;

/** What it is done to or about. */
export const things = {
  otp: "otp, otps, one-time password, one time password, one-time code, one time code, verification code, passcode, pass code, otp code, pin, pin code, login code, one-time pin, security code, auth code, verification, confirmation code, o t p",
  code: "code, cod, codes",
  campaign:
    "camp, the campaign, this campaign, that campaign, the same campaign, same campaign, campaign, campagne, campain, cmpaign, campaing, campgn, cmp, campn, broadcast, campaign id, campaign no, campaign number, cmpn, campain id, cpn",
  idword: "id, no, number, num, #, nr, ids",
  campaigns: "campaigns, campains, broadcasts",
  contact: "contact, contact id, contact no, contact number id, number id, recipient, entry, cntact, person",
  contacts:
    "contacts, contact list, recipients, people, ppl, list of numbers, number list, folks, audience, phonebook, those, entries, everyone, list, ones, members of the list, cntacts, persons",
  number:
    "number, num, no, numbr, mobile, phone number, cell, cell number, mobile number, phone no, contact number, landline, mobile no, nbr",
  numbers: "numbers, nums, nos, phone numbers, mobile numbers, mobiles, numbrs, contact numbers",
  line: "line, lines, did, dids, caller id, phone line, phone lines, caller ids, virtual number, virtual numbers",
  voice: "voice, voices, speaker, speakers, narrator, narrators, voice of, vioce",
  message: "message, messages, msg, msgs, text, script, mesage, massage, wording, template message, canned message",
  saved: "saved, stored, kept, my, canned, template, templates",
  account: "account, acount, acc, acct, profile, tingting account, a/c, accont",
  me: "who am i, me, whoami, my account, my details, my profile, my info, logged in as, signed in as, which account, my user",
  balance:
    "balance, credit balance, blnce, balnce, credit left, credits left, credit remaining, credits remaining, remaining credit, remaining credits, how much credit, how many credits, credit do i have, credits do i have, credits do we have, my credit, my credits, money left, wallet, account balance, topup",
  credit: "credit, credits, crdit, credts, rupees, rs, points, money, npr",
  budget:
    "budget, spending limit, spending cap, spend limit, budjet, buget, daily limit, day's budget, limit for the day, spending, daily cap",
  usage:
    "usage, spent, spend, spending, consumption, consumed, used, use, burn, burnt, burned, expense, expenses, cost, costs, used up, go through, gone through, bill, expenditure, eaten, charged",
  report:
    "report, reports, reprt, xlsx report, results file, result file, results, excel report, summary file, csv, export, full results, result, spreadsheet, statement, outcome file",
  progress:
    "progress, status, how is, how's, hows, how are, going, doing, coming along, state, where are we, how far, done yet, finished yet, complete yet, done, over, percent, so far, still running, still going, update on, prgress, progres, underway, moving, getting on, come, far along, standing, stand, left to call, remaining, get on, in progress, is it running, running, finished, ended, how did",
  details:
    "details, detail, info, information, about, particulars, describe, bare, what is in, what's in, describe, full details, particular, tell me about, more on, stuff on",
  cost: "cost, price, estimate, costs, charge, expense, quote, how expensive, credits needed, credit needed, price tag, rate, costing, estimated, priced, credits will, credits would, burn, set me back, set us back, take, worth, pricing, fee, charged, credit needs, how many credits, how much, credits does, credit does, credits for, eat",
  template:
    "template, excel format, excel template, sample file, blank sheet, sample excel, empty sheet, format, sample sheet, xlsx template, template file, spreadsheet format, blank excel, excel sheet, sheet format, csv template, excel file, upload file, sample",
  excel: "excel, xlsx, sheet, spreadsheet, xls, csv",
  here: "here, this chat, this channel, this group, the group, the channel, the chat, in here, this room, us, me, the room, this conversation, this thread, into this chat",
  chat: "chat, channel, group, room, conversation, thread",
  team: "team, teams, tean, crew, squad, workspace, teammates, colleagues, coworkers, everyone, staff, team members, everybody, others, teem, tem, our team, group",
  member:
    "member, members, teammate, teammates, people, who is in, who's in, whos in, colleague, colleagues, roster, users, who all, who else, mates, somebody, someone, person",
  role: "role, roles, rights, permission, permissions, position, access level, level",
  settings:
    "setting, settings, config, configuration, rule, rules, policy, threshold, limit, limits, option, options, preferences",
  audit:
    "audit, audit log, audit trail, activity log, who did, history of, log, logs, activity, actions, trail, record, records, what did, what has, been doing",
  history:
    "history, log, logs, past, previous, earlier, sent, so far, before, record, records, already sent, recent, did i send, did we send, have i sent, i sent, we sent, i've sent, we've sent, last, went out, gone out, been sent, were sent",
  zone: "timezone, time zone, tz, time-zone, zone, clock, local time, timezon",
  system:
    "system, systems, server, servers, everything, service, services, connection, connections, all, things, you, bot, integration, integrations, setup, backend, api, link to the service, gateway",
  health:
    "health, healthy, working, up, ok, okay, alive, doctor, diagnose, diagnosis, diagnostics, diagnostic, self-check, self check, selfcheck, self test, self-test, checkup, check-up, health check, healthcheck, down, problem, problems, issue, issues, broken, fine, running, online, operational, connected, system check, functioning, reachable, status check, in order, all good, offline, ping",
  help: "help, commands, what can you do, what can u do, what you can do, what do you do, how do you work, how does this work, how do i use you, instructions, menu, options, manual, guide, usage, hlp, capabilities, features, abilities, how to use, support, assist, what are you able to do, what are you for, what else can you do, things you can do, what can this bot do, get started, what all can you do, what can i ask, what can i say, what can i do here, examples, user guide, tutorial",
  name: "name, named, called, title, titled, call it, call this, naming, entitled, by the name, under the name, name it, and call it, name as, label, labelled, labeled, as",
  description: "description, desc, details text, describe, descr, descripton, about text, note, notes",
  service: "service, services, type, channel, mode",
  fromnow: "from now on, henceforth, from today, from today on, hereafter",
  age: "age",
  full: "full, whole, complete, entire, unmasked, actual, real, all digits, unhidden, every digit, in full, completely, without masking, without hiding, without stars, no masking, without dots, visible, fully, full-length, uncensored, without the dots, without the stars",
  mine: "my, own, owned, our, mine, ours, i own, we own, do i have, do we have, have i bought, i have, we have, belong to me, belong to us, belongs to us, belongs to me, i bought, we bought, i've bought, bought, possess, hold, in my possession, already have",
  available:
    "available, for sale, can i buy, can buy, could buy, i can buy, we can buy, can we buy, on sale, selling, purchasable, up for sale, to buy, buyable, sell, in stock, on offer, offer, free, can i get, we can get, we could buy, still free, not taken, can be bought, to purchase, could i buy, on the market, for purchase, sold, can purchase",
  day: "every, each, day, daily, per day, a day, every day, everyday, each day, day's, nightly, each night",
  limit: "limit, cap, ceiling, max, maximum, threshold, allowance",
  above:
    "above, over, more than, exceeds, exceed, exceeding, greater than, beyond, higher than, bigger than, larger than, at least, upwards of, from",
  finish:
    "finish, complete, end, done, over, ready, finishes, finished, completes, completed, ends, ended, is done, are done, finishing, wraps up, concludes, through",
  fail: "fail, fails, failing, failure, failures, failed, errors, goes wrong, go wrong, error, problems, trouble, problem, unsuccessful, break",
  always:
    "always, every time, each time, no matter, either way, regardless, all the time, whether or not, fail or not, win or lose, in any case, any outcome, good or bad, whatever happens, pass or fail, even if, success or failure, everytime, whenever",
  onlyfailures:
    "only failures, failures only, only if, only when, only on failure, otherwise stay quiet, otherwise quiet, just failures, just the failures, otherwise keep quiet, otherwise be silent, otherwise no, failure only, otherwise stay silent, else stay quiet, otherwise say nothing",
  approvallife: "approval, approvals, approve",
  someone:
    "someone, somebody, anybody, a person, a new person, new member, a friend, a colleague, a teammate, one, new user, an, a, another",
  audio:
    "audio, recording, recorded, recorded voice, voice file, audio file, sound file, recorded message, mp3, recorded audio",
  priority: "priority, prefer, preference, use, with, prioritise, prioritize, first, precedence",
  needsmore: "needs more, need more, more, some more, some",
} as const;

/** Values that are said in words. */
export const values = {
  "channel:text":
    "by sms, through sms, via sms, over sms, text message, sms, text, text message, texted, txt, message, msg, by text, in writing, texting, written, short message",
  "channel:voice":
    "by call, over the phone, over phone, by voice, read out, voice calls, call, phone call, voice, voice call, phone, ring, called, spoken, audio, by phone, telephone, calling, dial, automated call, robocall, call this time",
  "service:SMS":
    "by sms, by text, text message, through sms, via sms, over sms, sms, text, text message, texts, smses, sms only, text messages, txt, sms-only, messages",
  "service:PHONE":
    "by phone, phone call, by call, over the phone, over phone, by voice, voice calls, voice, phone, call, calls, calling, voice call, phone call, telephone, voice calls, phone calls, phone-only, audio",
  "service:SMS & PHONE":
    "both, sms & phone, sms and phone, phone and sms, phone & sms, sms + phone, voice and sms, sms and voice, sms + voice, voice & sms, sms & voice, voice + sms, text and voice, voice and text, call and sms, sms and call, phone + sms, both sms and phone, both phone and sms, both voice and sms, both services, both sms and voice, sms as well as phone, phone as well as sms, sms plus phone, phone plus sms, sms plus voice, voice plus sms, calls and sms, sms and calls, text and call, call and text, calls and texts, texts and calls, sms with phone, sms/phone, phone/sms",
  "voice:np_rija": "rija, rijaa, np_rija, rija's",
  "voice:np_prasanna": "prasanna, prashanna, prasana, np_prasanna, prashana, prasanna's",
  "voice:np_binod": "binod, np_binod, vinod, binod's",
  "voice:np_shreegya": "shreegya, np_shreegya, shrigya, shreegyaa, sreegya, shreegya's",
  "status:completed":
    "completed, complete, successful, succeeded, done, finished, answered, picked up, reached, successfully called, went through, got through, success, delivered",
  "status:failed": "failed, fail, failure, failures, unsuccessful, failing, failed ones, errored, bounced, went wrong",
  "status:hungup":
    "hung up, hang up, hungup, hangup, cut the call, cut the phone, cut call, disconnected, hanged up, cut off the call, cut us off, ended the call, put the phone down, dropped the call, hung-up, hang-up, hangups, hang ups, cut it off, cut it short, slammed the phone, cut off",
  "status:not started":
    "didn't start, did not start, haven't start, not called, wasn't called, weren't called, haven't called, hasn't been called, haven't been called, never called, not started, not yet started, <neg> started, unstarted, not attempted, not yet called, not called, pending, never called, never tried, not begun, yet to start, not yet begun, untouched, not tried, <neg> been called, not been called, waiting, remaining, not-started, not reached yet, yet to be called, uncalled, queued, <neg> been started, <neg> been started yet, left out, not yet",
  "status:terminated": "terminated, stopped, killed, aborted, halted, cut short, cancelled, canceled",
  "status:unanswered":
    "didn't pick, did not pick, didn't receive, did not receive, don't receive, didn't lift, did not lift, unanswered, no answer, no-answer, <neg> pick up, <neg> picked up, <neg> answer, <neg> answered, <neg> respond, <neg> responded, missed, not answering, never answered, never picked up, missed calls, without answer, no pickup, no pick up, <neg> picking up, didnt pickup, <neg> pickup, no response, unreached, noanswer, not picked, <neg> received, rang out, ignored, <neg> take the call, <neg> picked, <neg> took the call, no reply, <neg> reply, unresponsive, <neg> get through, did not answer, did not respond, did not reply, did not take, do not answer, does not answer, do not pick up, does not pick up, have not answered, has not answered, have not picked up, has not picked up, were not reached, was not reached, could not be reached, couldn't be reached, cannot be reached, can't be reached, non-answerers, non answerers, nonanswerers, no-answers, no answers, noanswers, not picking, didn't get through, did not get through",
  "state:not started":
    "not started, <neg> started, unstarted, draft, drafts, not yet started, pending, not begun, new, yet to start, idle, <neg> been started, never started",
  "state:scheduled":
    "scheduled, waiting, upcoming, planned, on the schedule, queued, lined up, due, future, set to go out later, coming up, set for later, in the schedule",
  "state:running":
    "running, active, ongoing, live, in progress, going on, currently running, under way, underway, right now, in flight, on air, happening now",
  "state:completed": "completed, finished, done, complete, ended, over, closed, past, concluded",
  "state:terminated": "terminated, stopped, aborted, halted, killed, cancelled, canceled, interrupted",
  "role:viewer": "viewer, viewers, read-only, read only, viewing rights, view only",
  "role:operator": "operator, operators, operater",
  "role:approver": "approver, approvers, aprover",
  "role:admin": "admin, admins, administrator, administrators, adm",
  "lang:en": "english, eng, angrezi, inglish, en, englsih",
  "lang:ne": "nepali, nepalese, nepli, napali, ne",
  "priority:message": "message",
  "priority:audio": "audio, recording, recorded voice, recorded message, recorded audio",
} as const;

/** Clock and calendar. */
export const times = {
  "date:0": "today, todays, today's, 2day, tdy",
  "date:1": "tomorrow, tmrw, tmr, tomorow, tommorow, tomorrow's, tommorrow, 2moro, 2morrow, tomoro, tmw, tomrow",
  "date:2": "day after tomorrow, the day after tomorrow, overmorrow, day after tmrw",
  "date:-1": "yesterday, yesterday's, ystrday, yday",
  "date:-2": "day before yesterday, the day before yesterday",
  "night:0": "tonight, tonite, 2nite",
  "night:-1": "last night",
  "weekday:0": "sunday, sun, sundays",
  "weekday:1": "monday, mon, mondays",
  "weekday:2": "tuesday, tue, tues, tuesdays",
  "weekday:3": "wednesday, wed, weds, wednesdays, wednsday",
  "weekday:4": "thursday, thu, thur, thurs, thursdays",
  "weekday:5": "friday, fri, fridays",
  "weekday:6": "saturday, sat, saturdays",
  "month:1": "january, jan, janwari, janabari, januari",
  "month:2": "february, feb, februrary, februari, febuary, pharbari, febrwari",
  "month:3": "march, mar",
  "month:4": "april, apr",
  "month:5": "may",
  "month:6": "june, jun",
  "month:7": "july, jul",
  "month:8": "august, aug, agust, agast",
  "month:9": "september, sep, sept, septembar, septmber",
  "month:10": "october, oct, octobar, oktober, aktobar",
  "month:11": "november, nov, novembar, nobember, nobembar, nobhember",
  "month:12": "december, dec, disember, disembar, decembar, desember",
  "part:morning": "morning, mornin, morn, a.m., early morning",
  "part:noon": "afternoon, arvo, midday hours",
  "part:evening": "evening, eve",
  "part:night": "night, nightly, each night",
  noon: "noon, midday, mid-day, twelve noon, 12 noon",
  midnight: "midnight",
  am: "am, a.m, a.m., a m",
  pm: "pm, p.m, p.m., p m",
  oclock: "o'clock, oclock, o clock, hrs, hours sharp, sharp",
  at: "at, by, around, about, @, from",
  half: "half, half past",
  quarter: "quarter, a quarter",
  past: "past, after",
  to: "to",
  "unit:minute": "minute, minutes, min, mins, minuts, minutes', mns",
  "unit:hour": "hour, hours, hr, hrs, hour's, h",
  "unit:day": "day, days",
  "unit:week": "week, weeks, wk",
  "unit:month": "month, months",
  "unit:year": "year, years, yr",
  "which:this": "this, current, ongoing",
  "which:last": "last, previous, past, prior",
  "which:next": "next, coming, following, upcoming",
  in: "in, after, within",
  later: "later, from now, hence, time",
  ago: "ago, back, earlier",
  since: "since, from, starting, beginning",
  till: "to, till, until, through, upto, up to, and, thru",
  nowtime:
    "now, rn, right now, right away, immediately, at once, straight away, asap, straightaway, instantly, this moment, without delay, rightaway, this instant, immediatly, right this moment, as soon as possible",
  bs: "bs, b.s., b.s, bikram sambat, vs, bikram",
  ad: "ad, a.d., ce",
  "num:1": "one, a, an, single",
  "num:2": "two, couple, a couple of, couple of",
  "num:3": "three",
  "num:4": "four",
  "num:5": "five",
  "num:6": "six",
  "num:7": "seven",
  "num:8": "eight",
  "num:9": "nine",
  "num:10": "ten",
  "num:11": "eleven",
  "num:12": "twelve",
  "num:15": "fifteen",
  "num:20": "twenty",
  "num:30": "thirty",
  "num:40": "forty",
  "num:45": "forty five, forty-five",
  "num:50": "fifty",
  "num:60": "sixty",
  "num:90": "ninety",
  "num:100": "hundred, a hundred, one hundred",
  "num:1000": "thousand, a thousand, one thousand",
  digits: "digit, digits, digit long, digits long, character, characters, numeric, digited, dig",
  length: "length, long, len",
  percent: "percent, per cent, pct, percentage",
} as const;

/** Words that tell how a thing is said: asked, denied, reported, hedged, pointed at. */
export const manner = {
  neg: "weren't, werent, needn't, hadn't, didn’t, don't, dont, do not, never, not, won't, wont, shouldn't, shouldnt, must not, mustn't, didn't, didnt, did not, doesn't, doesnt, does not, isn't, isnt, is not, aren't, arent, wasn't, wasnt, haven't, havent, hasn't, hasnt, couldn't, can't, cant, cannot, wouldn't, donot, do'nt, dnt, dun, never ever, ain't, needn't, no need to, no need, not to, let's not, lets not, avoid, refrain from, refrain, rather not, hold off, hold off on, hold back, without, instead of, nobody, none, neither, nor, against, dont't, d'ont, stop trying, please no, don t, didn t, doesn t, shouldn t, isn t, hasn t, haven t, won t, can t, forbid, forbidden, prevent, keep from, resist, rather than, no longer want, <neg> want, <neg> want you to, <neg> want to, changed my mind, on no account, by no means, under no circumstances, no way",
  howto:
    "how to, how do, how can, how would, how should, how could, how does one, how is it possible, way to, ways to, steps, steps to, step by step, procedure, process for, process of, instructions, tutorial, guide, teach me, explain, show me how, tell me how, method, how 2, hw to, how we, how i, how you, is there a way, possible to, is it possible, can one, how are, what is the way, how might, how must, what do i do to, what do i need to, what should i do to, what must i do, where do i, where can i, which command, what command, how d i, how'd i, do i have to, learn to, learn how, demonstrate, walk me through, is there an option, is there any way, are we able to, am i able to, do you support, do you know how",
  whatif:
    "what if, what happens, what would happen, what will happen, what'll happen, what happen, suppose, supposing, consequence, consequences, effect of, impact of, what does it do, happens if, happens when, would happen if, if i were to, hypothetically, what are the effects, what exactly happens, difference between, what does, mean, meaning of, does it cost",
  modal: "should, shall, ought",
  should:
    "maybe, perhaps, might, possibly, probably, is it ok to, is it okay to, is it safe to, do you think, better to, advisable, good idea, worth, would it be, recommend, suggest, wise, do we need to, do i need to, is it time to, must we, need we, is it right to, is it fine to, makes sense, make sense, what about, thinking of, thinking about, wondering, considering, debating, undecided, not sure, unsure, could we maybe, can't decide, whether, or not, opinion, advice, is it better, any reason, is there any reason, why not",
  if: "if, unless, in case, provided, providing, as long as, only if, assuming, so long as, given that, depending on, in the event, on condition, else, otherwise, conditional",
  when: "when, once, as soon as, until, before, while, whenever, till, after, the moment",
  said: "texted me, messaged me, emailed me, texted us, messaged us, emailed us, posted that, announced that, said, says, told, tells, asked, asks, wrote, writes, fwd, forwarded, mentioned, according to, reported, claims, claimed, thinks, thought, suggested, recommended, heard, hears, replied, shouted, yelled, ordered, instructed, wants, wanted, wants us to, he wants, she wants, they want, wrote to, quote, quoting, subject, re:, was told, been told, gossip, rumour, rumor, news, article, headline, joke, the phrase, the words, the word, the command, the sentence, typed, the button, email says, story, message from, note from, begged, demanded, insisted, whispered, tweeted, screenshot, promised, remembers, remember when, believes, begs, warned, fwd from, manager wrote, boss",
  reported:
    "i did, we did, i've, we've, i have, we have, has been, have been, was, were, been, had, already, a while ago, ago, used to, finally, had to, got, by mistake, accidentally, previously, formerly, just now, recently, once upon, back then, in the past, have already, has already, had already",
  remind:
    "remind, reminder to, remember to, forget, forgot, don't forget, plan to, planning to, going to, gonna, about to, will, i'll, we'll, he'll, she'll, they'll, would, might, may, tends to, try to, tried to, trying to, intend, intends, hope, hoping, hopes, wish, wishes, supposed to, scared, afraid, worried, dream, dreamt, dreamed, imagine, pretend, pretending, practice, practise, promise, learn, learning, studying, study, bored, fun, tired of, fed up",
  who: "who, whose, whom, who's, whos, by whom, which person",
  what: "what, wat, wht, what's, whats, wats, what're, whatever",
  which: "which, whch, whichever",
  why: "why, y tho, how come, what for",
  where: "where, wheres, where's",
  whenask: "when did, when does, when will, when is, when was, what time, since when, when's",
  howmuch:
    "how much, how many, hw many, hw much, howmany, howmuch, count of, what percentage, what percent, how large, total",
  how: "how, hows, how's, hw",
  question:
    "is, are, was, were, has, have, did, does, do, am, will, would, could, any, isn't it, right?, is there, are there, does it",
  request:
    "please, pls, plz, plse, pleas, kindly, can you, could you, would you, will you, can u, could u, would u, i want to, i wanna, wanna, i need to, i'd like to, i would like to, id like to, we want to, we need to, we'd like to, we would like to, we wanna, let's, lets, let us, go ahead and, i want you to, i need you to, i'd like you to, would you mind, you can, you may, you should, may i, may we, can i, can we, could i, could we, time to, help me, help me to, be so kind, be kind enough to, want you to, need you to, like you to, i have to, we have to, i must, we must, feel free to, might you, may you, do me a favor, do me a favour, do please, we should, you must, you have to, you need to, make sure to, make sure you, ensure you, hurry, quickly, quick, would love to, i would love to, i'd love to, i am ready to, we are ready to, ready to, gotta, i gotta, we gotta, got to, i've got to, we've got to, i request you to, request you to, request, requesting, ask you to, allow me to, let me, let's go, it's time to, next, now, then, also, first, second, finally, lastly, do, can, could, want to, need to, have to, would like to, like to, wish to, want, need, i'm ready to, hey can you, hey could you, trying to, i'm trying to, i am trying to, looking to, i'm looking to, we're looking to, going to need to, will need to, we'll need to, asap, kindly please, be a dear and, be a dear, mind",
  except:
    "skip, skipping, except, excluding, exclude, skip, without, other than, apart from, leave out, leaving out, besides, save for, omit, but not, not for, not to, not including, everyone but, all but, everybody but, barring, minus, ignore, ignoring, spare, <neg> for, leave off, bar",
  only: "only, just, solely, exclusively, alone, no one else, nobody else, nothing but, and nobody else, and no one else, strictly, limited to, restricted to, restrict to, limit to, and no others",
  notbefore:
    "not before, no earlier than, not earlier than, not until, not after, no later than, before, by, not later than",
  it: "it, its, it's, this campaign, that campaign, the campaign, the same campaign, this one, that one, same one, the same one, this, that, same campaign, the last one, the previous one, the one, them",
  thatcontact: "this contact, that contact, the contact, his, her, him, this person, that person",
  thatnumber: "this number, that number, the number, the same number, same number, there, same person, them",
  thatline: "this line, that line, the line",
  iam: "i, i'm, im, i've, we, we're, we've, u, you, you're, he, she, they, he's, she's, they're, yours, i'd, we'd, you'd",
  and: "and, &, n, plus, as well as, +, also, or",
  but: "but, however, though, although",
  slip: "sorry, oops, ooops, i mean, i meant, i ment, correction, my bad, i mean to say, or rather",
  then: "then, after that, afterwards, next, and then, followed by, later on, once done, and also, thereafter, once that is done, once it is ready, when ready",
  filler:
    "s, the, s, a, an, of, for, from, to, in, on, at, with, by, into, onto, through, via, over, under, about, as, per, using, upon, towards, regarding, concerning, so, such, too, very, really, quite, still, yet, even, ever, all, each, every, some, any, own, out, up, down, off, back, away, around, along, within, across, between, this, that, these, those, there, here, is, are, am, be, being, been, was, were, do, does, did, done, have, has, had, having, can, could, would, will, may, might, must, one, ones, thing, things, stuff, kind, sort, way, bit, lot, lots, much, many, more, most, less, least, few, little, other, another, else, same, own, yes, ok, okay, oh, ah, uh, um, hmm, well, hey, hi, hello, dear, sir, madam, ma'am, maam, mam, mr, mrs, bro, dai, bhai, didi, dude, guys, guy, team, bot, tingting, friend, buddy, man, yaar, thanks, thank, thankyou, thx, ty, thank you, cheers, much appreciated, appreciated, good, great, nice, cool, fine, alright, right, sure, go, going, goes, gone, went, come, coming, get, gets, getting, got, gotten, let, lets, letting, who, which, what, when, where, whom, i, you, he, she, it, we, they, me, him, her, us, them, my, your, his, its, our, their, mine, yours, hers, ours, theirs, please, just, only, now, soon, today, also, then, and, or, but, because, since, cause, cuz, coz, bcoz, actually, basically, simply, already, again, quickly, fast, quick, immediately, urgent, urgently, asap, directly, exactly, properly, correctly, somehow, maybe, after, before, during, while, until, till, if, than, like, time, moment, minute, sec, second, place, part, whole, new, brand new, brand, old, next, last, first, second, third, final, latest, recent, current, upcoming, number, no, id, name, named, called, set, put, use, used, using, make, made, making, want, wants, need, needs, like, give, gives, given, giving, take, takes, taking, taken, keep, keeps, show, tell, say, says, saying, see, look, know, think, wait, waiting, works, work, working, able, ready, possible, necessary, required, instead, together, itself, myself, yourself, everybody, everyone, everything, nothing, something, anything, somebody, someone, anyone, anybody, including, included, include, both, either, neither, regard, regards, kindly, immediate, straight, forward, ahead, behalf, sake, purpose, reason, case, case of, details, detail, info, information, stuff, ltd, pvt, reporter, daughter, far, long, short, high, low, big, small, large, huge, clean, good, for good, permanently, forever, from now, completely, entirely, totally, altogether, as well, at all, right, so that, so i can, so we can, in order, because of, due to, thanks to, at the moment, for now, for me, for us, to me, to us, on it, with it, tonight's, yup, whats, there's, that's, it's, here's, whose, regards, hereby, currently, presently, somewhere, anywhere, nowhere, everywhere, kinda, sorta, gonna, wanna, gotta, lemme, gimme, dont mind, if possible, if you can, if you could, if you please, if you don't mind, if that's ok, when you can, when possible, when you get a chance, when you have time, would be great, would be nice, that would be great, much, thank u, u, ur, r, n, y, k, b, c, d, e, x, etc, eg, ie, vs, w, wid, wit, da, dis, dat, la, et, em, ya, yo, na, ni, hai, la, hola, ta, ni, re, hey there, hi there, good morning, good evening, good afternoon",
  yes: "yes, y, yeah, yep, yup, yea, ya, yess, yesss, sure, ok, okay, okey, k, kk, okie, ok ok, fine, right, correct, confirm, confirmed, i confirm, go ahead, go, go on, do it, do so, proceed, please proceed, agreed, agree, i agree, absolutely, definitely, of course, certainly, alright, all right, sounds good, looks good, looks right, lgtm, that's right, thats right, that is right, that's correct, thats correct, perfect, exactly, affirmative, by all means, why not, great, good, send it, go for it, yes please, let's go, lets go, let's do it, lets do it, carry on, continue, approved, positive, you bet, yes sir, roger, aye, sure thing, no problem, please do, ok do it, yes do it, make it so, surely, indeed, cool, done, good to go, all good, that works, works for me, i'm sure, im sure, i am sure, go right ahead, ship it, that's it, thats it, okk, okkk, okay then, hit it, that'll do, fire away, accept, accepted",
  // Said behind a wish, it is taken back.
  withdraw:
    "just kidding, kidding, only kidding, i was kidding, jk, joking, just joking, i was joking, no, nope, nah, never mind, nevermind, nvm, forget it, forget about it, forget that, forget this, scratch that, scratch it, scrap that, scrap it, cancel that, cancel this, cancel it, leave it, leave that, leave this, let it be, let it go, drop it, drop that, skip it, skip that, ignore that, ignore it, ignore this, hold on, hold, wait, not yet, don't, dont, don't do it, dont do it, do not do it, don't do that, dont do that, changed my mind, i changed my mind, i've changed my mind, take it back, i take it back, call it off, on second thought, on second thoughts, undo, undo that, abort, disregard, disregard that, no need, better not, rather not, i'd rather not",
  no: "ignore, ignore this, hold, on second thought, on second thoughts, wrong one, my bad, not needed anymore, scrap that, scrap it, skip that, drop that, forget this, leave this, scratch it, skip this, no, nope, nah, na, naa, nay, never mind, nevermind, nvm, cancel, cancel it, cancel that, cancel this, leave it, forget it, forget about it, forget that, drop it, abort, skip it, scrap it, scratch that, not now, don't, dont, stop, stop it, stop that, no thanks, no thank you, no need, not needed, changed my mind, i changed my mind, i've changed my mind, don't do it, dont do it, do not do it, don't do that, dont do that, let it be, let it go, hold on, wait, negative, cancel please, nothing, not yet, call it off, ignore it, ignore that, leave that, leave it be, back, go back, undo, undo that, quit, exit, discard, discard it, discard that, throw it away, no way, not anymore, don't bother, dont bother, i don't want it, i don't want to, i don't want that, i do not want it, not that, not this, wrong, that's wrong, thats wrong, my mistake, oops, take it back, no longer, rather not, i'd rather not, better not, please don't, pls dont, please stop, no no, nooo, noo, not interested, maybe later, later, reject, decline, disregard that, disregard, cancl, not today, mistake, pass, forget",
  smalltalk:
    "hello, hi, hey, hola, good morning, good evening, good afternoon, good night, how are you, what's up, whats up, sup, thanks, thank you, bye, goodbye, see you, lol, haha, hehe, joke, weather, welcome, congrats, congratulations, happy birthday, sorry, love you, i love you, nice to meet you, who are you, who made you, your name",
  stranger:
    "ignore your, ignore all, ignore previous, disregard your, disregard all, disregard previous, forget your, other customers, other customers', other users, other people's, someone else's, system prompt, jailbreak, password of, everyone's password, passwords, bypass, without confirmation, without asking, hack, developer mode, pretend you, act as, you are now, override, another customer, another company, other companies, other company's, other clients, repeat after me, all customers, of all customers, everyone's codes",
  soft: "please, pls, plz, plse, kindly, ok, okay, k, well, now, then, just, the, it, that, this, with, so, sir, madam, maam, bro, dude, bot, hey, hi, um, uh, hmm, oh, ah, eh, er, thanks, thank you, thx, ahead, right, on, up, and, i, we, my, you, for me, to, a, is, there, already, actually, all, once",
  url: "http, https, www",
} as const;

/** Words that campaigns are named after: they make an unknown word beside them a name, and never a command. */
export const topics = {
  topic:
    "sale, offer, reminder, notice, drive, wishes, wish, greeting, greetings, survey, promo, promotion, discount, fee, fees, loan, due, dues, exam, exams, result, vaccination, vaccine, admission, admissions, payment, renewal, scheme, event, workshop, seminar, webinar, training, interview, appointment, booking, delivery, festival, holiday, bonus, cashback, subscription, membership, donation, blood, camp, health, clinic, hospital, school, college, bank, insurance, policy, emi, kyc, ipo, agm, election, voter, ward, municipality, water, electricity, tax, customer, feedback, launch, opening, anniversary, party, meeting, orientation, enrollment, scholarship, class, batch, grade, student, students, parents, staff, dashain, tihar, teej, holi, chhath, losar, maghe, sankranti, shivaratri, christmas, eid, newroz, summer, winter, spring, autumn, monsoon, black friday, flash, mega, clearance, season, collection, campaigning, awareness, alert, warning, emergency, flood, earthquake, weather, polio, dengue, covid, dental, checkup, eye, gym, fitness, yoga, tour, trek, ticket, bus, flight, hotel, restaurant, menu, food, grocery, shop, store, mart, bazaar, cooperative, saving, savings, share, dividend, credit card, overdue, outage, maintenance, update, upgrade, version, release note, newsletter, invitation, wedding, birthday, puja, mela, plan, round, phase, pilot, test, rally, final, finals, concert, cash, hall, seed, seeds, dairy, cattle, paddy, gas, stove, charger, cleaning, garden, gardens, road, roads, timber, tile, tiles, visa, resort, lunch, cinema, heart, cancer, race, property, youth, roster, police, storm, cold, donor, donors, fasting, ball, prize, prizes, reward, rewards, broker, bid, bids, parts, spare, router, sim, pack, bag, bags, saree, sarees, lens, freezer, tooth, canal, meter, meters, van, vans, ferry, annual, grand, white, trial, trials, night, hearing, permit, permits, rent, rate, rates, price, warning, sample, samples, swap, claim, claims, closing, fair, gala, league, tournament, charter, sponsor, sponsors, member, timetable, gate, slot, entry",
} as const;

/** First names: never a command, whatever they sound like. */
export const people = {
  firstname:
    "sita, gita, rita, nita, mina, bina, rina, ram, hari, shyam, krishna, gopal, ramesh, suresh, naresh, mahesh, dinesh, rajesh, ganesh, umesh, kamal, bimal, nirmal, deepak, dipak, prakash, bikash, bikram, sagar, sunil, anil, sushil, kiran, arjun, bishal, roshan, sanjay, bijay, ajay, manoj, santosh, rabin, nabin, pradip, pramod, puja, pooja, asmita, binita, sarita, anita, sunita, kabita, babita, sabita, sangita, manisha, nisha, asha, usha, laxmi, lakshmi, saraswati, maya, radha, mira, kalpana, bimala, kamala, nirmala, rama, sushma, shanti, pratima, roshani, aarati, arati, niraj, suman, samir, amit, rohit, sandeep, sandip, milan, raju, kancha, maila, olivia, john, david, thapa, sharma, rai, lama, gurung, tamang, magar, shrestha, adhikari, khatri, paudel, poudel, bhattarai, karki, basnet, rijal, ghimire, yadav, chaudhary, maharjan, shakya, khadka, dhakal, acharya, pant, joshi, bhandari, sherpa, limbu, subedi, gautam, pariyar, riya, dipa, manish, prabin, aarohi, ritika, suman, menuka, roshni, rachana, urmila, ujjwal, yubaraj, yubraj, bishnu, vishnu, laxman, lakshman, manju, anju, sanju, ranju, nanda, nirajan, hemanta, hemant, rabindra, rajendra, surendra, narendra, birendra, dhirendra, upendra, devendra, jitendra, mahendra, gyanendra, bahadur, kumari, kumar, devi, prasad, nath, singh, purna, padam, dambar, tilak, tulsi, bhim, dhan, indra, chandra, surya, bhupal, gokul, govinda, gobinda, madan, mukunda, murari, keshav, kedar, shankar, shiva, ganga, jamuna, yamuna, parbati, parvati, goma, sabitri, savitri, gayatri, durga, bhagwati, bhagawati, sarala, sharada, shobha, shova, chandrakala, jyoti, deepa, sirjana, srijana, samjhana, rojina, alina, karuna, aruna, sneha, shreya, shristi, prativa, pratibha, pramila, sharmila, manisa, muna, mandira, indira, sujata, sunaina, bipana, rupa, rubi, ruby, roji, rosy, dolma, tashi, tsering, chhiring, pasang, pemba, mingma, nima, dawa, phurba, lhakpa, sonam, norbu, tenzing, tenzin, pema, dorje, jamyang, namgyal, harka, jeevan, jiwan, jivan, lila, leela, bhuwan, bhawana, bhagirath, yogesh, lokesh, mukesh, rakesh, nilesh, dilip, sudip, sudeep, saroj, sushant, bibek, vivek, binaya, binay, bivek, bikesh, kishor, kishore, mohan, sohan, rohan, roman, uttam, uddhav, yadu, tirtha, toya, thakur, shambhu, shekhar, shishir, shailendra, hiralal, homnath, ishwor, ishwar, jagat, janak, janaki, jayanti, kusum, lalita, lochan, mamata, mamta, minu, mohini, nabina, nagma, namrata, neha, nilam, neelam, nitesh, pabitra, pawan, prem, priti, preeti, priya, purnima, pushpa, rabi, ravi, radhika, rajani, rakshya, ranjana, ranjan, rekha, renu, resham, ritu, rukmini, sabin, sabina, sachin, sadhana, salina, sampada, sandhya, sanjiv, sanjeev, sapana, saru, shashi, shila, simran, smriti, sobha, subash, subhash, sudha, sujan, sulochana, sumitra, surabhi, suraj, surakshya, suvash, swastika, toran, trishna, udaya, upasana, yashoda, zeenat, imran, farida, abdul, ahmed, rahim, fatima, priyanka, karan, arun, ashok, ashish, ashmita, bharat, chetan, damodar, hemraj, kabin, kanchan, nabaraj, nawaraj, netra, balkrishna, balaram, basanta, basanti, bidya, bidhya, chameli, dhruba, dhurba, dinanath, gauri, gaurav, gyalpo, harriet, helen, khem, khadga, meenakshi, niraula, poudyal, regmi, pokharel, koirala, dahal, aryal, baral, bista, bohara, chand, dangol, dhungana, ghale, giri, gyawali, kafle, lamsal, mahat, mainali, malla, marasini, mishra, neupane, pandey, panta, pradhan, rawal, rokaya, sapkota, shah, silwal, sitaula, sunuwar, thakuri, timalsina, tiwari, tuladhar, upadhyay, upreti",
} as const;
