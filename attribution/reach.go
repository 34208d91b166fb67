package attribution

// areas are the parts of a life, to count how many of them an event names.
var areas = []words{
	set(`job jobs work career office boss shift shifts client clients promotion business shop contract probation
		colleague colleagues project projects interview interviews employer employment sacked fired laid unemployed
		redundancy hired apprenticeship trade team`), // work
	set(`school class classes grade grades exam exams test tests homework essay essays coursework degree course courses
		thesis college uni university lecture lectures studies study studying revision teacher assignment assignments
		finals academic math maths spanish science`), // study
	set(`wife husband marriage wedding divorce boyfriend girlfriend partner ex date dates dating relationship
		relationships love girl engagement romance spouse fiance fiancee affair married single sex`), // love
	set(`mum mom dad mother father parents sister brother son daughter kid kids child children family grandson
		granddaughter gran nan grandma grandpa baby boys girls nephew niece cousin aunt uncle home christmas
		thanksgiving parenting`), // family
	set(`friend friends mate mates friendship friendships party parties social neighbours neighbors roommate flatmate
		invited reunion group circle company lonely alone pals nobody everyone`), // company
	set(`money rent bill bills debt debts savings bank loan mortgage paycheck wage wages salary broke skint deposit
		fine fines fee fees tax taxes overdraft budget benefits pounds dollars bucks quid card cash cheque check
		credit`), // money
	set(`health body weight sleep sleeping eating appetite doctor hospital pain back stomach heart chest knee surgery
		breath illness sick ill injury hip skin cancer asthma sugar pressure teeth drinking smoking meds nap naps`), // health
	set(`house flat apartment home lease eviction kitchen garden laundry dishes cleaning room sofa tenant landlord roof
		car boiler basement plants lawn cooking dinner dog cat move moving`), // home
	set(`training running football band choir music painting book novel poetry hobby hobbies chess dance drawing
		swimming yoga race match game games league guitar piano sport sports club camera knitting pottery`), // play
	set(`faith god prayer pray church mosque soul spirit confidence temper mood mind nerve nerves patience head self
		happiness hope`), // faith
	set(`visa asylum papers passport citizenship country residency immigration permit court custody licence license
		prison police probation lawsuit benefits disability application`), // papers
}

// What the loss of reaches far into a life, and what can be tried again next week.
var (
	stakes = set(`job jobs career marriage wife husband kids children custody house home flat savings visa asylum health life
		country family homeless evicted eviction divorce divorced bankrupt bankruptcy prison jail licence license
		degree expelled fired sacked redundant unemployed debt debts business pension future everything nothing nobody
		depression depressed relapse relapsed hospital cancer lonely alone friendless relationships relationship
		friends friendships faith hope dead death died suicide trust addiction shelter deportation refused years
		decades skint broke isolated rent mortgage repossessed foreclosed stuck dreams plans`)
	chances = set(`bus train flight exam test quiz paper match game race set point goal shot serve song solo note verse recital
		audition part role scene line joke toast speech talk presentation slide slides meeting call email text message
		reply post photo picture video likes views review comment form letter parcel package order delivery ticket
		fine parking appointment slot date dinner cake pie bread roast soup sauce plant plants lawn shelf table chair
		window door key keys phone laptop screen shirt dress shoes bag wallet deposit round final quarter mark grade
		essay homework worksheet project raffle bid auction sale tour trip picnic barbecue party gig concert show play
		film rehearsal practice lesson lap tackle pass penalty inspection appraisal stain spill dent scratch bump
		bruise ankle toe ladder level clay`)
)

// Words for how long and how often.
var (
	lifelong = set(`year years decade decades generation generations century lifetime life childhood born birth ever always never
		forever permanent permanently lifelong grew raised since old usual usually tend still anymore constantly every
		each whenever nightly daily weekly yearly annual months whole everyday by nature used`)
	once = set(`today tonight yesterday morning afternoon evening night noon midnight lunch breakfast lunchtime minute minutes
		seconds hour hours moment once last first am pm monday tuesday wednesday thursday friday saturday sunday just
		halfway during while when suddenly already right before after early late weekend same that day`)
	season = set(`week weeks month months term semester season quarter winter summer spring autumn fall january february march
		april june july august september october november december lately recently fortnight easter christmas until
		till since now current currently temporary newborn new phase`)
	// changing are verbs for what leaves things other than they were: a habit given
	// up, a move, a closure.
	changing = set(`quit stop start begin move leave change cut close open build turn raise lower take retire marry divorce switch
		replace become get grow join drop give sell buy hire fire lay stopped adopt convert introduce ban end break
		lose learn pull put set`)
)

// What a cause takes in: where one comes from, what shakes a whole life, all of
// a person, all of the world, one small thing.
var (
	origins = set(`born birth childhood upbringing raised grew growing orphan adopted foster orphanage bloodline inherited
		ancestors heredity hereditary genes genetic genetics dna infancy youth teens eldest youngest middle only-child
		immigrant refugee background class caste tribe village roots origin`)
	shocks = set(`war earthquake flood pandemic lockdown covid hurricane tornado wildfire wildfires invasion recession slump
		depression layoffs closure strike inflation shutdown blackout outage evacuation quarantine revolution famine
		drought tsunami funeral divorce death dying died cancer stroke icu hospital intensive surgery coma miscarriage
		bereavement burglary eviction bankruptcy immigration deportation heartbreak breakup merger move relocation
		birth newborn baby twins chemo withdrawal burnout adhd autism ocd ptsd bipolar insomnia addiction drink
		drinking alcohol gambling grief homesickness loneliness`)
	wholeSelf = set(`unlovable useless worthless failure loser disaster coward cursed broken defective person human woman man face
		body personality character nature soul self life everything everyone everybody anybody anyone nobody nothing
		anything world always never born people way inside weak weakness selfish stupid burden matter deserve trust
		fear fears love`)
	wholeWorld = set(`world universe fate god karma society system economy government capitalism country town city estate generation
		generations men women people folk rich poor power money class race immigration algorithm algorithms technology
		internet phones media politics politicians landlords employers rigged unfair curse cursed everything nothing
		nobody`)
	trifles = set(`serve serves backhand pitch note page slide slides question questions form button key keys door gate lid oven
		pan sauce recipe photo photos picture colour color spelling fractions decimals parking directions typo date
		dates number numbers order parcel ticket bus train battery printer app wifi boot shoes shirt tie step ladder
		ball bat net line lines role song verse joke toast speech essay chapter paragraph weather wind rain frost sun
		light noise clay soil flour butter yeast paint glue screw nail fence kitchen counter table glass mug cup bowl
		plate plug charger cable file attachment email text reply message call lunch breakfast dinner snack sandwich
		coffee beer elevator lift corridor crowd audience referee umpire judge courier driver cook waiter crew night
		shift morning afternoon minute hour tire tyre brake mic microphone monitor speaker alarm clock timer poster
		sign map route flight gas petrol filter valve`)
	meWords = set(`me myself who am person life soul self nature everything`)
)
