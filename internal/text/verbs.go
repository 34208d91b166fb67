package text

// regularVerbs are common verbs with regular forms, so that their lemmas do not
// hang on the suffix rules.
const regularVerbs = `
expel compel control relapse lapse demote trampoline overtake engage postpone examine abandon abuse accept accuse ache achieve act adapt add admire admit adore advise afford agree allow
amaze amuse annoy answer apologize apologise appear apply appreciate approach approve argue arrange arrive
ask assume assure attach attack attempt attend attract avoid bang bark bash battle beg behave believe
belittle belong berate betray blame bleed bless block blurt bomb book bore borrow bother botch bounce
brag breathe bring browse bug bungle burn bury bully butcher calculate call calm cancel care carry
cause cease challenge change charge chase chat cheat check cheer choke chuck claim clean clear climb
close collapse comfort commit compare compete complain complete concern confess confirm confuse connect
consider contact continue control convince cook cope copy correct cost count cover crash crave create
criticize criticise cringe croak cross crumble crumple crush cry damage dance dare dash date deal
decide declare decline defend delay delete deliver demand deny depend depress describe deserve despise
destroy detest develop die disagree disappear disappoint disapprove discard discover discuss disgrace
disgust dislike dismiss disrespect distract disturb divorce dodge dominate doom doubt drag drain drop
drown dump earn edit embarrass emerge employ empty encourage end endure enjoy enter envy escape exaggerate
excel excite exclude excuse exhaust exist expect experience explain explode expose express face fade fail faint
fake fancy fear file fill finish fire fit fix flake flatter flinch float flop fluff flunk focus follow
fool force forfeit form frighten frown frustrate fuck fumble function gain gasp gather gaze ghost glance
glare gossip grab graduate grate greet grieve groan grumble guard guess guide hang happen harass harm
hate haunt heal help hesitate hire hit hope hover hug humiliate hurry ignore imagine impress improve
include increase infect influence inform injure insist insult intend interfere interrupt introduce invent
invite involve irritate isolate jinx join joke judge jump justify kick kill kiss knock label lack land
last laugh launch lecture let lie lift like limit link list listen live load loathe lock look loom lose
lounge love lower manage mark marry matter mention mess mind miss misjudge misplace mistreat moan mock
move muck mumble murder nag nail need neglect notice obsess obtain occur offend offer open order owe own
pack panic pass pause perform persuade phone pick pity place plan plead please plummet point poison possess
post pour praise pray predict prefer prepare present press pretend prevent process procrastinate produce
promise promote prompt protect prove provide provoke pull punch punish push question quiz race raise rant
reach react realize realise reassure recall receive reckon recognize recognise recover reduce refuse regret
reject relate relax release rely remain remember remind remove repair repeat replace reply report represent
request require rescue resent resign resist resolve respect respond rest result retire return reveal review
risk rob roll rot ruin rule rush sabotage save scare scatter scold scorn scramble scrap scream screw search
seem separate serve settle shame share shatter shout shove show sicken sigh sign skip slack slam slap slip
smash smell smile smirk snap sneer snort sob sort spare spill spoil squander stain stall stammer stare start
starve state stay steer stick stink stop strain stress stretch struggle stumble stutter suck suffer suggest
suit support suppose surprise survive suspect sweat tackle talk tank taste tease test text thank threaten
tolerate torture touch train trap travel treat tremble trick trip trouble trust try tumble turn type unravel
upset urge use value vanish view visit vomit vote wait walk wander want warn wash waste watch waver weaken whine
whisper wimp wipe wish wobble wonder work worry worship wreck yell compensate
overreact overthink underperform disqualify discount deserve derail disintegrate implode snub shun
persecute dread dwell fret ruminate spiral collapse cripple flail flounder botch goof slouch coast
shrink-wrap adjust age alter amount assign assist base benefit boast bruise burden cater celebrate
chicken compliment concentrate conclude contribute cope credit crack deem depart detach deteriorate
disclose dissolve drift echo estimate evaluate fetch figure gamble grant grade grasp hand
handle house idle identify ignite inherit inspect invest itch kid knit lag lash lean leap
long lurk melt merit mourn mutter nod object observe oppose outlast overwhelm paint park
patronize patronise pile plague play plod practise practice proceed profit progress pronounce propose
rank rate rattle reckon refresh reinforce rehearse rehash rescue respond restart restore
reward ridicule roast rock row sail scrape sense shift shrug shuffle skid slave
sleepwalk slump smother sniff snore soak spark speculate splash spot stab stack stamp
step stitch store storm strip stuff stun submit suffocate sulk summon surrender sway swap switch tap target
tarnish tempt thrive toss track transfer translate trash trigger twist tweak underestimate overestimate unload
vent volunteer warm water whinge wince wither witness wound wrap wrestle yank yawn yearn
`

// irregularVerbs hold base, past, participle and any further forms, one verb a
// line. -s and -ing forms are made from the base.
const irregularVerbs = `
arise arose arisen
awake awoke awoken
bear bore borne/born
beat beat beaten
become became become
begin began begun
bend bent bent
bet bet bet
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
build built built
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
do did done does
draw drew drawn
dream dreamt/dreamed dreamt/dreamed
drink drank drunk
drive drove driven
dwell dwelt dwelt
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forbid forbade forbidden
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got got/gotten
give gave given
go went gone goes
grind ground ground
grow grew grown
hang hung hung
have had had has 've
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
kneel knelt knelt
know knew known
lay laid laid
lead led led
lean leant leant
learn learnt/learned learnt/learned
lend lent lent
leave left left
let let let
lie lied lied
light lit lit
lose lost lost
make made made
mean meant meant
meet met met
mishear misheard misheard
mislead misled misled
misread misread misread
mistake mistook mistaken
misunderstand misunderstood misunderstood
overhear overheard overheard
oversleep overslept overslept
overthink overthought overthought
pay paid paid
put put put
quit quit quit
read read read
redo redid redone
retake retook retaken
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shed shed shed
shine shone shone
shit shat shat
shoot shot shot
show showed shown
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
slide slid slid
speak spoke spoken
spell spelt spelt
spend spent spent
spill spilt spilt
spin span/spun spun
spit spat spat
split split split
spoil spoilt spoilt
spread spread spread
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stink stank stunk
strike struck struck
strive strove striven
swear swore sworn
sweep swept swept
swell swelled swollen
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
undo undid undone
understand understood understood
upset upset upset
wake woke woken
wear wore worn
weep wept wept
win won won
withdraw withdrew withdrawn
withhold withheld withheld
wring wrung wrung
write wrote written
behold beheld beheld
bid bid bid
broadcast broadcast broadcast
forecast forecast forecast
forgo forwent forgone
forsake forsook forsaken
input input input
leap leapt/leaped leapt/leaped
mislay mislaid mislaid
misspell misspelt/misspelled misspelt/misspelled
mow mowed mown/mowed
outdo outdid outdone
outgrow outgrew outgrown
overcome overcame overcome
overdo overdid overdone
overeat overate overeaten
override overrode overridden
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
partake partook partaken
plead pled/pleaded pled/pleaded
prove proved proven/proved
rebuild rebuilt rebuilt
relearn relearnt/relearned relearnt/relearned
remake remade remade
repay repaid repaid
rerun reran rerun
resell resold resold
rethink rethought rethought
rewind rewound rewound
rewrite rewrote rewritten
rid rid rid
sew sewed sewn/sewed
shear sheared shorn/sheared
slay slew slain
sling slung slung
slink slunk slunk
slit slit slit
sneak snuck/sneaked snuck/sneaked
sow sowed sown/sowed
speed sped sped
spring sprang sprung
stride strode stridden
string strung strung
thrust thrust thrust
tread trod trodden
undergo underwent undergone
undertake undertook undertaken
unwind unwound unwound
uphold upheld upheld
weave wove woven
wed wed wed
wet wet wet
withstand withstood withstood
be was/were been am is are being 'm 're
burn burnt burnt
smell smelt smelt
`

// otherForms hold a lemma and forms that no rule makes.
const otherForms = `
be be is are am was were been being
have have has had having
do do does did done doing
die dies died dying
lie lies lied lying
tie ties tied tying
child children
ox oxen
goose geese
mouse mice
louse lice
loaf loaves
shelf shelves
wolf wolves
calf calves
scarf scarves
leaf leafs
lens lenses
virus viruses
bonus bonuses
genius geniuses
campus campuses
bias biases
crisis crises
basis bases
analysis analyses
diagnosis diagnoses
thesis theses
oasis oases
hypothesis hypotheses
phenomenon phenomena
criterion criteria
man men
woman women
foot feet
tooth teeth
wife wives
life lives
half halves
knife knives
self selves
thief thieves
friend friends
mistake mistakes
judge judges
quiz quizzes
business businesses
bus buses
gas gases
loss losses
boss bosses
class classes
mess messes messed messing
failure failures
feeling feelings
meeting meetings
house houses
cause causes caused causing
excuse excuses
use uses used using
lose loses lost losing
close closes closed closing
movie movies
cookie cookies
selfie selfies
shoe shoes
hero heroes
parent parents
apologise apologises apologised apologising
panic panics panicked panicking
mimic mimics mimicked mimicking
picnic picnics
fuck fucks fucked fucking
suppose supposes supposed supposing
worry worries worried worrying
`

// unchanged are words that only look inflected. Adjectives made of a verb are not
// among them: "disappointed" is "disappoint", so that one rule finds both.
const unchanged = `
always this his hers its us yes thus as less unless across perhaps plus bus gas
chaos ethos pathos cosmos kudos atlas trousers scissors jeans goods pyjamas headquarters
ours yours theirs towards afterwards besides sometimes nowadays anyways whereas alas news series
themselves ourselves yourselves hamstring dumpling seedling upstairs downstairs sideways clothes diabetes canvas tiptoes species physics maths mathematics politics economics thanks various previous serious famous
nervous anxious jealous ridiculous obvious useless worthless hopeless pointless helpless nevertheless
nonetheless regardless business christmas texas james jesus chess
indeed need speed feed seed weed bleed breed deed greed exceed proceed succeed agreed hundred sacred
naked wicked wretched bed red wed ted
thing nothing something anything everything king ring sing bring spring string wing swing sting cling
fling sling during morning evening ceiling wedding building sibling darling pudding offspring boring
willing unwilling ashamed talented gifted retarded
people better best worse worst dr mrs
`
